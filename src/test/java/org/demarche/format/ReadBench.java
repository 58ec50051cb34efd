package org.demarche.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.demarche.Sentence;
import org.demarche.article.ArticleReader;
import org.demarche.article.ArticleReading;
import org.demarche.attribution.Attributor;
import org.demarche.sentence.SentenceSplitter;
import org.jsoup.Jsoup;

/**
 * Not a test: run by {@code scripts/bench --read}. Measures, in one process and in turns, what reading takes beside the
 * bare parser: pages against jsoup, PDFs against PDFBox's own text. Counts the CPU time of the process (garbage collection
 * too, the JVM's compiler not) and of the child, so that other work on the machine harms little. Linux only.
 */
final class ReadBench {

    private static final int WARM_UP = 2;
    private static final int ROUNDS = 7;

    /** What gives fewer letters is a specimen of some feature of the format, no document. */
    private static final int FEWEST_LETTERS = 500;

    private static final PrintStream OUT = System.out;

    private final SentenceSplitter sentences = new SentenceSplitter();
    private final Attributor attributor = Attributor.standard();
    private final ArticleReader articles;
    private long kept;

    private ReadBench(ArticleReader articles) {
        this.articles = articles;
    }

    /** Arguments: a folder of pages and a folder of PDFs; a dash for none. */
    public static void main(String[] arguments) throws Exception {
        BuiltInFont.use();
        try (ArticleReader reader = new ArticleReader()) {
            ReadBench bench = new ReadBench(reader);
            if (!arguments[0].equals("-")) {
                bench.pages(files(Path.of(arguments[0]), ".html"));
            }
            if (!arguments[1].equals("-")) {
                bench.documents(files(Path.of(arguments[1]), ".pdf"));
            }
        }
    }

    private void pages(List<byte[]> pages) throws Exception {
        compare(
                "pages",
                pages,
                List.of(
                        new Way("jsoup, bare parse of the bytes", ReadBench::parse),
                        new Way("bytes to article", page -> articles.read(page).hashCode()),
                        new Way("bytes to article to sentences", page -> sentences(page)
                                .size()),
                        new Way(
                                "the same, and who speaks",
                                page -> attributor.attribute(sentences(page)).size())));
    }

    private void documents(List<byte[]> all) throws Exception {
        List<byte[]> documents = new ArrayList<>();
        for (byte[] each : all) {
            if (isDocument(each)) {
                documents.add(each);
            }
        }
        compare(
                "PDFs",
                documents,
                List.of(
                        new Way("PDFBox, bare text", document -> text(document).length()),
                        new Way("our layout of it, in the same process", document -> Parsers.read(Format.PDF, document)
                                .hashCode()),
                        new Way("bytes to article to sentences, in a child", document -> sentences(document)
                                .size())));
    }

    private static int parse(byte[] page) throws IOException {
        return Jsoup.parse(new ByteArrayInputStream(page), null, "").childNodeSize();
    }

    private List<Sentence> sentences(byte[] content) {
        return articles.read(content) instanceof ArticleReading.Read read ? sentences.split(read.article()) : List.of();
    }

    private static String text(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static boolean isDocument(byte[] content) {
        try {
            return Parsers.read(Format.PDF, content) instanceof FormatReading.Written
                    && text(content).chars().filter(Character::isLetter).count() >= FEWEST_LETTERS;
        } catch (IOException | RuntimeException e) { // nothing to compare with
            return false;
        }
    }

    private void compare(String what, List<byte[]> files, List<Way> ways) throws Exception {
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (Way way : ways) {
                System.gc(); // each pays for its own garbage only
                Spent spent = spend(files, way.work);
                if (round >= 0) {
                    way.spent.add(spent);
                }
            }
        }
        double megabytes = files.stream().mapToLong(file -> file.length).sum() / 1e6;
        print(
                "%s: %d files, %.1f MB, %d rounds, medians of CPU time [least, most]; %d kept",
                what, files.size(), megabytes, ROUNDS, kept);
        for (Way way : ways) {
            double seconds = way.median(spent -> spent.cpu);
            print(
                    "%-42s %6.0f files/s %6.1f MB/s   %5.2f times [%.2f, %.2f]   wall %5.2f times",
                    way.name,
                    files.size() / seconds,
                    megabytes / seconds,
                    median(way.ratios(ways.get(0), spent -> spent.cpu)),
                    way.ratios(ways.get(0), spent -> spent.cpu).get(0),
                    way.ratios(ways.get(0), spent -> spent.cpu).get(ROUNDS - 1),
                    median(way.ratios(ways.get(0), spent -> spent.wall)));
        }
    }

    private Spent spend(List<byte[]> files, Work work) throws Exception {
        double cpu = cpu();
        long start = System.nanoTime();
        for (byte[] file : files) {
            kept += work.on(file) == 0 ? 0 : 1;
        }
        return new Spent(cpu() - cpu, (System.nanoTime() - start) / 1e9);
    }

    /** In seconds, of this process without its compiler, and of its child. */
    private static double cpu() throws IOException {
        double seconds = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
            for (Path thread : threads) {
                if (!Files.readString(thread.resolve("comm")).contains("Compiler")) {
                    String nanoseconds = Files.readString(thread.resolve("schedstat"));
                    seconds += Long.parseLong(nanoseconds.substring(0, nanoseconds.indexOf(' '))) / 1e9;
                }
            }
        }
        return seconds
                + ProcessHandle.current()
                        .descendants()
                        .mapToDouble(child -> child.info()
                                        .totalCpuDuration()
                                        .orElse(Duration.ZERO)
                                        .toMillis()
                                / 1e3)
                        .sum();
    }

    private static List<byte[]> files(Path folder, String ending) throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                files.add(Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static double median(List<Double> ascending) {
        return ascending.get(ascending.size() / 2);
    }

    private static void print(String form, Object... values) {
        OUT.println(String.format(Locale.ROOT, form, values));
    }

    private record Spent(double cpu, double wall) {}

    /** Gives something that cannot be known without the work. */
    private interface Work {
        int on(byte[] content) throws Exception;
    }

    /** One way to read, with what each round took. */
    private record Way(String name, Work work, List<Spent> spent) {

        Way(String name, Work work) {
            this(name, work, new ArrayList<>());
        }

        double median(ToDoubleFunction<Spent> of) {
            return ReadBench.median(
                    spent.stream().map(of::applyAsDouble).sorted().toList());
        }

        /** To what another took in the same round, ascending. */
        List<Double> ratios(Way other, ToDoubleFunction<Spent> of) {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < spent.size(); i++) {
                ratios.add(of.applyAsDouble(spent.get(i)) / of.applyAsDouble(other.spent.get(i)));
            }
            return ratios.stream().sorted().toList();
        }
    }
}
