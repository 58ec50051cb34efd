package org.demarche.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.demarche.report.Column;
import org.demarche.report.Column.Kind;

/** How often each label occurs, in the report and in each article, in the order in which articles come. */
final class LabelCounts {

    private static final String ARTICLE_ID = "article_id";
    private static final String ARTICLE = "article";
    private static final String VERDICT = "verdict";

    /** A column of labels with how often each occurs. */
    static final class Counted {

        private final Column column;
        private final long[] counts;

        private Counted(Column column) {
            this.column = column;
            this.counts = new long[column.values().size()];
        }

        Column column() {
            return column;
        }

        /** @param label its place among the values of the column */
        long count(int label) {
            return counts[label];
        }

        long sum() {
            return LongStream.of(counts).sum();
        }

        /** 0 to 1; 0 without sentences. */
        double share(int label) {
            return sum() == 0 ? 0 : (double) counts[label] / sum();
        }

        private void add(String written) {
            int place = column.values().indexOf(written);
            if (place >= 0) {
                counts[place]++;
            }
        }
    }

    /** @param first the labels of the first task */
    record Article(String name, Counted first) {}

    private final List<Counted> overall = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final Map<String, Article> articles = new LinkedHashMap<>();
    private int id;
    private int name;

    /** One for each task, in their order, then the verdict. */
    List<Counted> overall() {
        return overall;
    }

    List<Article> articles() {
        return List.copyOf(articles.values());
    }

    void add(List<Column> columns, List<String> cells) {
        if (overall.isEmpty()) {
            place(columns);
        }
        for (int i = 0; i < places.size(); i++) {
            overall.get(i).add(cells.get(places.get(i)));
        }
        articles.computeIfAbsent(
                        cells.get(id),
                        any -> new Article(
                                cells.get(name), new Counted(overall.get(0).column())))
                .first()
                .add(cells.get(places.get(0)));
    }

    private void place(List<Column> columns) {
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            if (column.kind() == Kind.LABEL || column.name().equals(VERDICT)) {
                overall.add(new Counted(column));
                places.add(c);
            }
        }
        List<String> names = columns.stream().map(Column::name).toList();
        id = names.indexOf(ARTICLE_ID);
        name = names.indexOf(ARTICLE);
    }
}
