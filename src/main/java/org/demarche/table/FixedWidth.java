package org.demarche.table;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of fixed width, to be read in a terminal. */
public final class FixedWidth {

    private FixedWidth() {}

    /** Its lines, each ending in {@code \n}; the first column flush left. */
    public static String of(List<List<String>> rows) {
        return lines(1, rows).stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /**
     * A line for each row, two blanks between columns.
     *
     * @param left how many columns are flush left, the others flush right
     * @param rows at least one, all with the same number of cells; the first may be a header
     */
    public static List<String> lines(int left, List<List<String>> rows) {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(left, row, widths)).toList();
    }

    /** As {@link #lines}, below a title: indented by two blanks. */
    public static List<String> indented(int left, List<List<String>> rows) {
        return lines(left, rows).stream().map(line -> "  " + line).toList();
    }

    /** A cell: {@code 4.3 %}. */
    public static String percent(int part, int whole) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }

    private static String line(int left, List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> padded(cells.get(column), widths[column], column < left))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String padded(String cell, int width, boolean left) {
        String blanks = " ".repeat(width - cell.length());
        return left ? cell + blanks : blanks + cell;
    }
}
