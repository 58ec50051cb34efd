package org.demarche.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Not a test: measures sentence ends by three splitters in one run.
 *
 * <p>Arguments: folders and jars. A folder with {@code english_spec.rb} below it is a checkout of pragmatic_segmenter: how many
 * of its 52 golden rules with exactly the sentences expected, with blanks for ends of lines. A folder with {@code .conllu} files is a treebank:
 * precision, recall and F1 of the ends of sentences, by the genre that {@code newdoc id} names, over the paragraphs that
 * {@code newpar} marks; the last end of a paragraph is no decision and is not counted. Jars are opennlp-tools, its English
 * sentence model and what they need.
 */
final class SentenceBench {

    private static final PrintStream OUT = System.out;
    private static final int GOLDEN_RULES = 52;
    private static final Pattern RULE = Pattern.compile(
            "it \"[^\"]*#(\\d+)\" do\\s+ps = PragmaticSegmenter::Segmenter\\.new\\(text: (\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'),?[^\\n]*\\n"
                    + "\\s*expect\\(ps\\.segment\\)\\.to eq\\(\\[(.*?)\\]\\)\\s*end",
            Pattern.DOTALL);
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'");

    private SentenceBench() {}

    private static final class Score {
        private int right;
        private int gold;
        private int said;

        private void add(Set<Integer> expected, Set<Integer> found) {
            gold += expected.size();
            said += found.size();
            right += (int) found.stream().filter(expected::contains).count();
        }

        @Override
        public String toString() {
            double precision = said == 0 ? 0 : (double) right / said;
            double recall = gold == 0 ? 0 : (double) right / gold;
            double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
            return String.format("%.3f (precision %.3f recall %.3f, %d ends)", f1, precision, recall, gold);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, Function<String, List<String>>> splitters = new LinkedHashMap<>();
        splitters.put("ours", SentenceSplitter::cut);
        splitters.put("BreakIterator", SentenceBench::byBreakIterator);
        List<Path> jars = Stream.of(arguments)
                .filter(argument -> argument.endsWith(".jar"))
                .map(Path::of)
                .toList();
        if (!jars.isEmpty()) {
            splitters.put("OpenNLP", openNlp(jars));
        }
        for (String argument : arguments) {
            Path folder = Path.of(argument);
            if (Files.isDirectory(folder)) {
                List<Path> rules = files(folder, "english_spec.rb");
                if (!rules.isEmpty()) {
                    goldenRules(rules.get(0), splitters);
                }
                List<Path> trees = files(folder, ".conllu");
                if (!trees.isEmpty()) {
                    treebank(folder, trees, splitters);
                }
            }
        }
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private static List<String> byBreakIterator(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.US);
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            sentences.add(text.substring(start, end).strip());
            start = end;
        }
        return sentences;
    }

    /** By reflection, so that the library is none of the project's. */
    private static Function<String, List<String>> openNlp(List<Path> jars) throws Exception {
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = jars.get(i).toUri().toURL();
        }
        ClassLoader loader = new URLClassLoader(urls, SentenceBench.class.getClassLoader());
        String name;
        try (Stream<Path> paths = jars.stream()) {
            Path jar = paths.filter(one -> one.getFileName().toString().contains("models"))
                    .findFirst()
                    .orElseThrow();
            try (java.util.jar.JarFile file = new java.util.jar.JarFile(jar.toFile())) {
                name = file.stream()
                        .map(java.util.jar.JarEntry::getName)
                        .filter(one -> one.endsWith(".bin"))
                        .findFirst()
                        .orElseThrow();
            }
        }
        Class<?> modelType = Class.forName("opennlp.tools.sentdetect.SentenceModel", true, loader);
        Class<?> type = Class.forName("opennlp.tools.sentdetect.SentenceDetectorME", true, loader);
        Object detector;
        try (InputStream in = loader.getResourceAsStream(name)) {
            Object model = modelType.getConstructor(InputStream.class).newInstance(in);
            detector = type.getConstructor(modelType).newInstance(model);
        }
        Method detect = type.getMethod("sentDetect", CharSequence.class);
        return text -> {
            try {
                return List.of((String[]) detect.invoke(detector, text));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static void goldenRules(Path file, Map<String, Function<String, List<String>>> splitters)
            throws IOException {
        Map<String, List<String>> failed = new LinkedHashMap<>();
        splitters.keySet().forEach(name -> failed.put(name, new ArrayList<>()));
        int count = 0;
        Matcher rule = RULE.matcher(Files.readString(file));
        while (count < GOLDEN_RULES && rule.find()) {
            count++;
            String text = strings(rule.group(2)).get(0);
            List<String> expected =
                    strings(rule.group(3)).stream().map(String::strip).toList();
            for (Map.Entry<String, Function<String, List<String>>> splitter : splitters.entrySet()) {
                List<String> found =
                        splitter.getValue().apply(text.replaceAll("\\s+", " ").strip());
                if (!found.equals(expected)) {
                    failed.getOrDefault(splitter.getKey(), new ArrayList<>()).add(rule.group(1));
                }
            }
        }
        int all = count;
        failed.forEach((name, numbers) -> OUT.println(
                "golden rules, " + name + ": " + (all - numbers.size()) + " of " + all + ", not " + numbers));
    }

    private static List<String> strings(String ruby) {
        return STRING.matcher(ruby)
                .results()
                .map(string -> string.group(1) != null
                        ? string.group(1)
                                .replace("\\n", "\n")
                                .replace("\\\"", "\"")
                                .replace("\\\\", "\\")
                        : string.group(2))
                .toList();
    }

    private static void treebank(Path folder, List<Path> files, Map<String, Function<String, List<String>>> splitters)
            throws IOException {
        Map<String, Map<String, Score>> scores = new TreeMap<>();
        for (Path file : files) {
            String genre = "";
            List<String> paragraph = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("# newdoc id")) {
                    judge(genre, paragraph, splitters, scores);
                    genre = genre(line);
                } else if (line.startsWith("# newpar")) {
                    judge(genre, paragraph, splitters, scores);
                } else if (line.startsWith("# text = ")) {
                    paragraph.add(line.substring("# text = ".length()).strip().replaceAll("\\s+", " "));
                }
            }
            judge(genre, paragraph, splitters, scores);
        }
        scores.forEach((genre, by) -> by.forEach(
                (name, score) -> OUT.println(folder.getFileName() + " " + genre + ", " + name + ": F1 " + score)));
    }

    /** {@code GUM_news_homeopathic} is news, {@code weblog-blogspot…} a weblog. */
    private static String genre(String line) {
        String id = line.substring(line.indexOf('=') + 1).strip();
        return id.startsWith("GUM_") ? id.split("_", -1)[1] : id.split("-", -1)[0];
    }

    private static void judge(
            String genre,
            List<String> paragraph,
            Map<String, Function<String, List<String>>> splitters,
            Map<String, Map<String, Score>> scores) {
        if (paragraph.isEmpty()) {
            return;
        }
        String text = String.join(" ", paragraph);
        Set<Integer> expected = ends(paragraph);
        for (Map.Entry<String, Function<String, List<String>>> splitter : splitters.entrySet()) {
            Set<Integer> found = ends(splitter.getValue().apply(text));
            for (String key : List.of(genre, "ALL")) {
                scores.computeIfAbsent(key, any -> new LinkedHashMap<>())
                        .computeIfAbsent(splitter.getKey(), any -> new Score())
                        .add(expected, found);
            }
        }
        paragraph.clear();
    }

    /** How many characters that are no blanks stand before each end but the last. */
    private static Set<Integer> ends(List<String> sentences) {
        Set<Integer> ends = new HashSet<>();
        int characters = 0;
        for (String sentence : sentences) {
            characters += sentence.replace(" ", "").length();
            ends.add(characters);
        }
        ends.remove(characters);
        return ends;
    }
}
