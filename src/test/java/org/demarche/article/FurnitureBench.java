package org.demarche.article;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.table.TableOptions;
import org.demarche.table.TableReader;
import org.demarche.table.TableRecord;

/**
 * Learns {@link LineHead} from the column {@code content} of a folder of annotated documents, and judges it by
 * cross-validation over documents, beside the patterns alone.
 *
 * <p>Arguments: the folder, and the file to write the weights to. To run from the project's folder, after its tests:
 * {@code java -cp target/classes:target/test-classes:target/dist/lib/* org.demarche.article.FurnitureBench training-data
 * src/main/resources/furniture-head.tsv}
 */
public final class FurnitureBench {

    private static final PrintStream OUT = System.out;
    private static final int FOLDS = 5;
    private static final int EPOCHS = 20;
    private static final double RATE = 0.2;
    private static final double PENALTY = 3e-4;
    private static final int SELDOM = 4;
    private static final double SMALLEST = 0.1;

    /** Compared by identity, so that lines that say the same stay apart. */
    private static final class Row {

        private final String text;
        private final List<String> features;
        private final boolean furniture;

        Row(List<String> document, int place, boolean furniture) {
            this.text = document.get(place);
            this.features = LineFeatures.of(document, place);
            this.furniture = furniture;
        }

        String text() {
            return text;
        }

        List<String> features() {
            return features;
        }

        boolean furniture() {
            return furniture;
        }

        boolean known() {
            return Furniture.isDecoration(text()) || Furniture.is(text());
        }
    }

    private FurnitureBench() {}

    public static void main(String[] arguments) throws Exception {
        List<List<Row>> documents = documents(Path.of(arguments[0]));
        Map<Row, Double> judged = new HashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Row> learned = new ArrayList<>();
            List<Row> asked = new ArrayList<>();
            for (int d = 0; d < documents.size(); d++) {
                (d % FOLDS == fold ? asked : learned).addAll(documents.get(d));
            }
            LineHead head = new LineHead(learn(learned));
            asked.forEach(row -> judged.put(row, head.probability(row.features())));
        }
        List<Row> rows = documents.stream().flatMap(List::stream).toList();
        report("patterns alone", rows, Map.of(), 2);
        for (double sure : new double[] {0.5, 0.7, 0.8, 0.9, 0.95, 0.98}) {
            report("with the head, from " + sure, rows, judged, sure);
        }
        rows.stream()
                .filter(row -> !row.furniture() && !row.known() && said(row, judged, 0.9))
                .forEach(row -> OUT.println("  text, taken for furniture: " + row.text()));
        write(learn(rows), Path.of(arguments[1]));
    }

    private static void report(String name, List<Row> rows, Map<Row, Double> judged, double sure) {
        long furniture = rows.stream().filter(Row::furniture).count();
        long found = rows.stream()
                .filter(row -> row.furniture() && said(row, judged, sure))
                .count();
        long lost = rows.stream()
                .filter(row -> !row.furniture() && said(row, judged, sure))
                .count();
        OUT.printf(
                Locale.ROOT,
                "%-28s furniture found %d of %d (%.1f %%), text lost %d of %d%n",
                name,
                found,
                furniture,
                100.0 * found / furniture,
                lost,
                rows.size() - furniture);
    }

    private static boolean said(Row row, Map<Row, Double> judged, double sure) {
        return row.known() || (LineFeatures.canBeFurniture(row.text()) && judged.getOrDefault(row, 0.0) >= sure);
    }

    /** Logistic regression by stochastic gradients with AdaGrad's steps (Duchi, Hazan and Singer, 2011). */
    private static Map<String, Double> learn(List<Row> rows) {
        List<Row> usable = rows.stream()
                .filter(row -> LineFeatures.canBeFurniture(row.text()))
                .collect(Collectors.toCollection(ArrayList::new));
        Map<String, Long> counts = usable.stream()
                .flatMap(row -> row.features().stream())
                .collect(Collectors.groupingBy(feature -> feature, Collectors.counting()));
        Map<String, double[]> weights = new HashMap<>();
        Random random = new Random(1);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(usable, random);
            for (Row row : usable) {
                List<double[]> active = row.features().stream()
                        .filter(feature -> counts.get(feature) >= SELDOM)
                        .map(feature -> weights.computeIfAbsent(feature, any -> new double[] {0, 1e-6}))
                        .toList();
                double sum = active.stream().mapToDouble(weight -> weight[0]).sum();
                double error = 1 / (1 + Math.exp(-sum)) - (row.furniture() ? 1 : 0);
                for (double[] weight : active) {
                    double gradient = error + PENALTY * weight[0];
                    weight[1] += gradient * gradient;
                    weight[0] -= RATE * gradient / Math.sqrt(weight[1]);
                }
            }
        }
        Map<String, Double> learned = new TreeMap<>();
        weights.forEach((feature, weight) -> learned.put(feature, weight[0]));
        return learned;
    }

    private static void write(Map<String, Double> weights, Path to) throws IOException {
        Files.writeString(
                to,
                weights.entrySet().stream()
                        .filter(entry -> Math.abs(entry.getValue()) >= SMALLEST)
                        .map(entry -> String.format(Locale.ROOT, "%.2f\t%s%n", entry.getValue(), entry.getKey()))
                        .collect(Collectors.joining())
                        .replace("\r\n", "\n"));
    }

    private static List<List<Row>> documents(Path folder) throws Exception {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        List<List<Row>> documents = new ArrayList<>();
        for (Path file : files) {
            documents.addAll(documentsOf(file));
        }
        return documents;
    }

    private static List<List<Row>> documentsOf(Path file) throws Exception {
        Map<String, List<List<String>>> cells = new LinkedHashMap<>();
        try (TableReader table = TableReader.open(file, TableOptions.DEFAULT)) {
            int document = table.header().indexOf("document");
            int content = table.header().indexOf("content");
            int text = table.header().indexOf("text");
            if (content < 0) {
                return List.of();
            }
            for (Optional<TableRecord> next = table.next(); next.isPresent(); next = table.next()) {
                if (next.get() instanceof TableRecord.Row row) {
                    cells.computeIfAbsent(row.cells().get(document), any -> new ArrayList<>())
                            .add(List.of(
                                    Characters.oneLine(
                                            Characters.clean(row.cells().get(text))),
                                    row.cells().get(content)));
                }
            }
        }
        List<List<Row>> documents = new ArrayList<>();
        for (List<List<String>> lines : cells.values()) {
            List<String> texts = lines.stream().map(line -> line.get(0)).toList();
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                rows.add(new Row(texts, i, lines.get(i).get(1).equals("furniture")));
            }
            documents.add(rows);
        }
        return documents;
    }
}
