package org.demarche.attribution;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.Article;
import org.demarche.ArticleFacts;
import org.demarche.Attribution;
import org.demarche.Block;
import org.demarche.Section;
import org.demarche.Sentence;
import org.demarche.Voice;
import org.demarche.sentence.SentenceSplitter;
import org.demarche.side.Mention;
import org.demarche.side.Sides;
import org.demarche.table.TableOptions;
import org.demarche.table.TableReader;
import org.demarche.table.TableRecord;

/**
 * Not a test: measures attributions on texts that people have annotated.
 *
 * <p>{@code polnear FOLDER all|first|second [errors]}: a part of PolNeAR (folders {@code text} and {@code attributions}),
 * all files of it or the first or second of each two in the order of their names; {@code peer FILE} behind it adds the
 * quotations that another program found: lines of file, start, end, mention and speaker, with tabs between. {@code table FILE... [errors]}: tables
 * with the columns {@code document}, {@code text}, {@code speaker}, {@code actor}.
 */
final class AttributionBench {

    private static final Pattern SPAN = Pattern.compile("(T\\d+)\t(Source|Cue|Content) ([\\d ;]+)\t.*");
    private static final Pattern ROLE = Pattern.compile("(Source|Cue|Content)\\d*:(T\\d+)");
    private static final int FEWEST_CHARACTERS = 8;

    private static final PrintStream OUT = System.out;

    private AttributionBench() {}

    private enum Kind {
        DIRECT,
        MIXED,
        INDIRECT
    }

    /** What people marked: the source's spans and the content's, in the text. */
    private record Marked(List<int[]> source, List<int[]> cue, List<int[]> content) {}

    /** The marked attribution with the most content in a sentence. */
    private record Gold(String source, String cue, Kind kind) {}

    private static final class Score {
        private int right;
        private int gold;
        private int said;

        @Override
        public String toString() {
            double precision = said == 0 ? 0 : (double) right / said;
            double recall = gold == 0 ? 0 : (double) right / gold;
            double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
            return String.format(
                    "right %5d of %5d, said %5d: precision %.3f recall %.3f F1 %.3f",
                    right, gold, said, precision, recall, f1);
        }
    }

    public static void main(String[] arguments) throws Exception {
        boolean errors = arguments[arguments.length - 1].equals("errors");
        List<String> rest = List.of(arguments).subList(1, arguments.length - (errors ? 1 : 0));
        if (arguments[0].equals("polnear")) {
            polnear(Path.of(rest.get(0)), rest.get(1), errors, peer(rest));
        } else {
            for (String file : rest) {
                table(Path.of(file), errors);
            }
        }
    }

    /** What another program took for a quotation: its place in the text, and who says it, by mention and by name. */
    private record Quoted(int start, int end, String mention, String speaker) {}

    private static Map<String, List<Quoted>> peer(List<String> arguments) throws IOException {
        Map<String, List<Quoted>> quotations = new HashMap<>();
        if (arguments.size() > 3 && arguments.get(2).equals("peer")) {
            for (String line : Files.readAllLines(Path.of(arguments.get(3)))) {
                String[] cells = line.split("\t", -1);
                quotations
                        .computeIfAbsent(cells[0], any -> new ArrayList<>())
                        .add(new Quoted(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[3], cells[4]));
            }
        }
        return quotations;
    }

    /** The longest quotation of the peer in the sentence, if it has a speaker. */
    private static void count(Optional<Gold> gold, List<Quoted> quotations, int[] sentence, Map<String, Score> scores) {
        Optional<Quoted> longest = quotations.stream()
                .filter(one -> overlap(one, sentence) >= FEWEST_CHARACTERS)
                .filter(one -> !one.mention().isEmpty() || !one.speaker().isEmpty())
                .max(Comparator.comparingInt(one -> overlap(one, sentence)));
        boolean right = gold.isPresent()
                && longest.stream()
                        .flatMap(one -> Stream.of(one.mention(), one.speaker()))
                        .anyMatch(name -> head(name).equals(head(gold.get().source())));
        add(scores, gold.map(one -> one.kind().name()).orElse("DIRECT"), gold.isPresent(), longest.isPresent(), right);
    }

    private static int overlap(Quoted one, int[] sentence) {
        return Math.min(one.end(), sentence[1]) - Math.max(one.start(), sentence[0]);
    }

    private static void polnear(Path folder, String half, boolean errors, Map<String, List<Quoted>> quotations)
            throws IOException {
        Attributor attributor = Attributor.standard();
        Map<String, Score> ours = new TreeMap<>();
        Map<String, Score> baseline = new TreeMap<>();
        Map<String, Score> peer = new TreeMap<>();
        List<Path> texts;
        try (Stream<Path> files = Files.list(folder.resolve("text"))) {
            texts = files.sorted().toList();
        }
        int articles = 0;
        for (int i = 0; i < texts.size(); i++) {
            if ((half.equals("first") && i % 2 == 1) || (half.equals("second") && i % 2 == 0)) {
                continue;
            }
            String text = Files.readString(texts.get(i)).replace("\r", " ");
            Optional<Path> annotations = annotations(folder, texts.get(i));
            if (annotations.isEmpty()) {
                continue;
            }
            articles++;
            List<Marked> marked = marked(annotations.get());
            List<Sentence> sentences = sentences(text);
            List<Reading> readings = attributor.read(sentences);
            boolean[] inMarks = quoted(text);
            int at = 0;
            for (int s = 0; s < sentences.size(); s++) {
                int[] span = place(text, sentences.get(s).text(), at);
                at = span[1];
                Optional<Gold> gold = gold(text, inMarks, marked, span);
                judge(gold, readings.get(s), sentences.get(s), ours, errors, texts.get(i));
                count(gold, baseline(sentences.get(s).text()), baseline);
                count(gold, quotations.getOrDefault(texts.get(i).getFileName().toString(), List.of()), span, peer);
            }
        }
        OUT.println(articles + " articles");
        ours.forEach((kind, score) -> OUT.println("rules    " + kind + " " + score));
        baseline.forEach((kind, score) -> OUT.println("baseline " + kind + " " + score));
        if (!quotations.isEmpty()) {
            peer.forEach((kind, score) -> OUT.println("peer     " + kind + " " + score));
        }
    }

    private static void judge(
            Optional<Gold> gold,
            Reading reading,
            Sentence sentence,
            Map<String, Score> scores,
            boolean errors,
            Path file) {
        boolean said = reading.mention().isPresent()
                || !reading.attribution().speaker().isEmpty();
        List<String> names = new ArrayList<>();
        reading.mention().ifPresent(phrase -> names.add(phrase.coreText()));
        names.add(reading.attribution().speaker());
        boolean right = gold.isPresent()
                && said
                && names.stream()
                        .anyMatch(name -> head(name).equals(head(gold.get().source())));
        String kind = gold.map(one -> one.kind().name())
                .orElse(reading.attribution().voice() == Voice.QUOTED ? "DIRECT" : "INDIRECT");
        add(scores, kind, gold.isPresent(), said, right);
        if (errors && reading.claim().isPresent()) {
            Claim claim = reading.claim().get();
            OUT.println("CUE\t" + claim.source().line().lower(claim.cue()) + "\t" + claim.form() + "\t" + right);
        }
        if (errors && !right && (gold.isPresent() || said)) {
            OUT.println("ERR " + kind + " gold=" + gold.map(Gold::source).orElse("-") + " cue="
                    + gold.map(Gold::cue).orElse("-") + " ours="
                    + reading.mention().map(Phrase::text).orElse("") + "/"
                    + reading.attribution().speaker() + " "
                    + reading.attribution().voice() + " | " + sentence.text() + " | " + file.getFileName());
        }
    }

    private static void count(Optional<Gold> gold, String name, Map<String, Score> scores) {
        boolean right = gold.isPresent()
                && !name.isEmpty()
                && head(name).equals(head(gold.get().source()));
        add(scores, gold.map(one -> one.kind().name()).orElse("INDIRECT"), gold.isPresent(), !name.isEmpty(), right);
    }

    private static void add(Map<String, Score> scores, String kind, boolean gold, boolean said, boolean right) {
        List<String> keys = kind.equals("DIRECT") ? List.of(kind, "ALL") : List.of(kind, "ALL", "MIXED+INDIRECT");
        for (String key : keys) {
            Score score = scores.computeIfAbsent(key, any -> new Score());
            score.gold += gold ? 1 : 0;
            score.said += said ? 1 : 0;
            score.right += right ? 1 : 0;
        }
    }

    /** The word that a name is recognised by: the last before a comma, bracket or preposition. */
    private static String head(String name) {
        String core = name.replaceAll("[’']s?$", "")
                .split(" of | for | in | from | at | who | on | with |,|\\(|—", -1)[0]
                .strip();
        if (core.isEmpty()) {
            core = name;
        }
        String[] words = core.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'’.-]+", -1);
        for (int i = words.length - 1; i >= 0; i--) {
            if (!words[i].isEmpty()) {
                return words[i].replaceAll("\\W+$", "");
            }
        }
        return "";
    }

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern NAME =
            Pattern.compile("\\b(?:[Hh]e|[Ss]he|[Tt]hey|\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+)*)");

    /** The name nearest to a verb of saying, before or after it. */
    private static String baseline(String sentence) {
        Matcher verb = WORD.matcher(sentence);
        boolean found = false;
        while (!found && verb.find()) {
            found = SayingWords.kind(verb.group().toLowerCase(Locale.ROOT))
                    .filter(kind -> kind == SayingKind.SAY)
                    .isPresent();
        }
        if (!found) {
            return "";
        }
        Matcher name = NAME.matcher(sentence);
        String nearest = "";
        int distance = Integer.MAX_VALUE;
        while (name.find()) {
            int apart = name.end() <= verb.start() ? verb.start() - name.end() : name.start() - verb.end();
            if (apart >= 0 && apart < distance) {
                distance = apart;
                nearest = name.group();
            }
        }
        return nearest;
    }

    private static Optional<Gold> gold(String text, boolean[] inMarks, List<Marked> marked, int[] sentence) {
        Optional<Gold> best = Optional.empty();
        int most = FEWEST_CHARACTERS - 1;
        for (Marked one : marked) {
            int inside = 0;
            int quoted = 0;
            for (int[] span : one.content()) {
                int from = Math.max(span[0], sentence[0]);
                int to = Math.min(span[1], sentence[1]);
                inside += Math.max(0, to - from);
                quoted += to > from ? quotedCharacters(inMarks, from, to) : 0;
            }
            if (inside > most && !one.source().isEmpty()) {
                most = inside;
                Kind kind = quoted == 0 ? Kind.INDIRECT : quoted >= inside * 0.8 ? Kind.DIRECT : Kind.MIXED;
                best = Optional.of(new Gold(textOf(text, one.source()), textOf(text, one.cue()), kind));
            }
        }
        return best;
    }

    private static String textOf(String text, List<int[]> spans) {
        StringBuilder source = new StringBuilder();
        spans.forEach(span ->
                source.append(source.isEmpty() ? "" : " ").append(text, span[0], Math.min(span[1], text.length())));
        return source.toString().replaceAll("\\s+", " ");
    }

    private static int quotedCharacters(boolean[] quoted, int from, int to) {
        return (int) IntStream.range(from, Math.min(to, quoted.length))
                .filter(i -> quoted[i])
                .count();
    }

    private static boolean[] quoted(String text) {
        List<String> paragraphs = List.of(text.split("\n", -1));
        boolean[] quoted = new boolean[text.length()];
        List<List<Quotations.Span>> spans = Quotations.of(paragraphs);
        int start = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            for (Quotations.Span span : spans.get(i)) {
                for (int c = Math.max(0, span.from() - 1);
                        c <= Math.min(span.to(), paragraphs.get(i).length() - 1);
                        c++) {
                    quoted[start + c] = true;
                }
            }
            start += paragraphs.get(i).length() + 1;
        }
        return quoted;
    }

    private static List<Sentence> sentences(String text) {
        List<Block> blocks = Stream.of(text.split("\n", -1))
                .filter(line -> !line.isBlank())
                .map(line -> new Block(Section.BODY, line))
                .toList();
        return new SentenceSplitter().split(new Article(ArticleFacts.titled(""), blocks, List.of(), List.of()));
    }

    /** Where the sentence stands in the text, white space apart. */
    private static int[] place(String text, String sentence, int from) {
        int start = -1;
        int at = from;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (c == ' ') {
                continue;
            }
            while (at < text.length() && text.charAt(at) != c) {
                at++;
            }
            start = start < 0 ? at : start;
            at++;
        }
        return new int[] {start, Math.min(at, text.length())};
    }

    private static Optional<Path> annotations(Path folder, Path text) throws IOException {
        String name = text.getFileName().toString().replaceAll("\\.txt$", "");
        try (Stream<Path> files = Files.list(folder.resolve("attributions"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(name + "_"))
                    .sorted()
                    .findFirst();
        }
    }

    private static List<Marked> marked(Path file) throws IOException {
        Map<String, List<int[]>> spans = new HashMap<>();
        List<Marked> marked = new ArrayList<>();
        List<String> lines = List.of(Files.readString(file).split("\n", -1));
        for (String line : lines) {
            Matcher span = SPAN.matcher(line);
            if (span.matches()) {
                spans.put(
                        span.group(1),
                        Stream.of(span.group(3).split(";", -1))
                                .map(part -> Stream.of(part.strip().split(" ", -1))
                                        .mapToInt(Integer::parseInt)
                                        .toArray())
                                .toList());
            }
        }
        for (String line : lines) {
            if (line.startsWith("E") && line.contains("\tAttribution:")) {
                Map<String, List<int[]>> parts = new LinkedHashMap<>();
                Matcher role = ROLE.matcher(line);
                while (role.find()) {
                    parts.computeIfAbsent(role.group(1), any -> new ArrayList<>())
                            .addAll(spans.getOrDefault(role.group(2), List.of()));
                }
                marked.add(new Marked(
                        parts.getOrDefault("Source", List.of()),
                        parts.getOrDefault("Cue", List.of()),
                        parts.getOrDefault("Content", List.of())));
            }
        }
        return marked;
    }

    private static void table(Path file, boolean errors) throws Exception {
        Attributor attributor = Attributor.standard();
        Map<String, List<Map<String, String>>> documents = new LinkedHashMap<>();
        try (TableReader table = TableReader.open(file, TableOptions.DEFAULT)) {
            for (Optional<TableRecord> next = table.next(); next.isPresent(); next = table.next()) {
                if (next.get() instanceof TableRecord.Row row) {
                    Map<String, String> cells = new LinkedHashMap<>();
                    for (int i = 0; i < table.header().size(); i++) {
                        cells.put(table.header().get(i), row.cells().get(i));
                    }
                    documents
                            .computeIfAbsent(cells.get("document"), any -> new ArrayList<>())
                            .add(cells);
                }
            }
        }
        Score speakers = new Score();
        ActorScore actors = new ActorScore();
        for (Map.Entry<String, List<Map<String, String>>> document : documents.entrySet()) {
            List<Sentence> sentences = new ArrayList<>();
            for (Map<String, String> row : document.getValue()) {
                int position = sentences.size() + 1;
                Section section = position == 1 ? Section.TITLE : Section.BODY;
                sentences.add(new Sentence(position, section, row.get("text")));
            }
            List<Attribution> attributions = attributor.attribute(sentences);
            for (int i = 0; i < sentences.size(); i++) {
                Map<String, String> row = document.getValue().get(i);
                if (row.getOrDefault("content", "article").equals("furniture")
                        || row.get("stance").equals("none")) {
                    continue;
                }
                String gold = row.get("speaker").equals("-") ? "" : row.get("speaker");
                Attribution ours = attributions.get(i);
                boolean said = !ours.speaker().isEmpty();
                boolean right = said && !gold.isEmpty() && sameSpeaker(gold, ours.speaker());
                speakers.gold += gold.isEmpty() ? 0 : 1;
                speakers.said += said ? 1 : 0;
                speakers.right += right ? 1 : 0;
                String actor = row.get("actor").equals("-") ? "" : row.get("actor");
                boolean sameActor =
                        actor.equalsIgnoreCase(ours.actor()) || sorted(actor).equals(sorted(ours.actor()));
                if (!actor.isEmpty()) {
                    actors.add(actor, ours.actor(), sameActor);
                }
                if (errors && (((!gold.isEmpty() || said) && !right) || (!actor.isEmpty() && !sameActor))) {
                    OUT.println((right || (gold.isEmpty() && !said) ? "    " : "SPK ")
                            + (actor.isEmpty() || sameActor ? "    " : "ACT ") + document.getKey()
                            + " speaker " + gold + " / " + ours.speaker() + " (" + ours.voice() + ") actor " + actor
                            + " / " + ours.actor()
                            + " | " + sentences.get(i).text());
                }
            }
        }
        OUT.println(file.getFileName() + " speaker " + speakers);
        OUT.println(file.getFileName() + " actor " + actors);
    }

    /**
     * Strictly right: the same names. By side: where the gold names sides of the list, the same sides; where it names none,
     * a body that is called by the same last word.
     */
    private static final class ActorScore {
        private static final Sides SIDES = Sides.standard();
        private int all;
        private int strict;
        private int ofSides;
        private int sideRight;
        private int bodyRight;

        private void add(String gold, String ours, boolean same) {
            List<String> sides = sides(gold);
            all++;
            strict += same ? 1 : 0;
            ofSides += sides.isEmpty() ? 0 : 1;
            sideRight += !sides.isEmpty() && sides.equals(sides(ours)) ? 1 : 0;
            bodyRight += sides.isEmpty() && !ours.isEmpty() && head(gold).equals(head(ours)) ? 1 : 0;
        }

        private static List<String> sides(String actors) {
            return SIDES.mentions(actors).stream()
                    .map(Mention::side)
                    .distinct()
                    .sorted()
                    .toList();
        }

        @Override
        public String toString() {
            return String.format(
                    "strictly right %d of %d: %.3f, by side %.3f; sides right %d of %d, bodies right %d of %d",
                    strict,
                    all,
                    all == 0 ? 0 : (double) strict / all,
                    all == 0 ? 0 : (double) (sideRight + bodyRight) / all,
                    sideRight,
                    ofSides,
                    bodyRight,
                    all - ofSides);
        }
    }

    private static List<String> sorted(String actors) {
        return Stream.of(actors.split(", | and ", -1)).sorted().toList();
    }

    private static boolean sameSpeaker(String gold, String ours) {
        return head(gold).equals(head(ours)) || gold.equalsIgnoreCase(ours);
    }
}
