package org.demarche.trend;

import java.util.List;
import java.util.Locale;
import org.demarche.evaluate.Interval;
import org.demarche.table.Cell;
import org.demarche.table.TableLine;
import org.demarche.table.TableStyle;

/** Shares as a table, one line for each label of each group. */
public final class TrendTable {

    private static final int DIGITS = 4;
    private static final int PLACES_IN_SHORT = 2;
    private static final List<String> COLUMNS = List.of(
            "task",
            "by",
            "group",
            "label",
            "share",
            "low",
            "high",
            "articles",
            "sentences",
            "reviewed",
            "predicted",
            "method",
            "note");

    private TrendTable() {}

    public static String of(List<Trend.Row> rows, TableStyle style) {
        StringBuilder table = new StringBuilder(style.start());
        table.append(TableLine.format(COLUMNS.stream().map(Cell::of).toList(), style));
        for (Trend.Row row : rows) {
            for (int label = 0; label < row.task().labels().size(); label++) {
                table.append(line(row, label, style));
            }
        }
        return table.toString();
    }

    private static String line(Trend.Row row, int label, TableStyle style) {
        ShareEstimate estimate = row.estimate();
        Interval share = estimate.shares().get(label);
        return TableLine.format(
                List.of(
                        Cell.of(row.task().name()),
                        Cell.of(row.by().toString()),
                        Cell.of(row.group()),
                        Cell.of(row.task().labels().get(label).name()),
                        Cell.of(share.estimate(), DIGITS),
                        Cell.of(share.low(), DIGITS),
                        Cell.of(share.high(), DIGITS),
                        Cell.of(estimate.articles()),
                        Cell.of(estimate.sentences()),
                        Cell.of(estimate.reviewed()),
                        Cell.of(estimate.predicted().get(label), DIGITS),
                        Cell.of(estimate.method().written()),
                        Cell.of(estimate.note())),
                style);
    }

    /** {@code conciliatory 0.21 [0.15, 0.28]  hardline …}, in the order of the labels. */
    public static String inShort(Trend.Row row) {
        StringBuilder line = new StringBuilder();
        for (int label = 0; label < row.task().labels().size(); label++) {
            Interval share = row.estimate().shares().get(label);
            line.append(String.format(
                    Locale.ROOT,
                    "%s%s %.2f [%.2f, %.2f]",
                    label == 0 ? "" : "  ",
                    row.task().labels().get(label),
                    share.estimate(),
                    share.lowTo(PLACES_IN_SHORT),
                    share.highTo(PLACES_IN_SHORT)));
        }
        return line.toString();
    }
}
