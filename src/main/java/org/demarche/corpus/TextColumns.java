package org.demarche.corpus;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cells set in columns of fixed width, to be read in a terminal. */
final class TextColumns {

    private TextColumns() {}

    /**
     * A line for each row, indented by two blanks, two blanks between columns.
     *
     * @param left how many columns are flush left, the others flush right
     * @param rows all with the same number of cells; the first may be a header
     */
    static List<String> lines(int left, List<List<String>> rows) {
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, columns)
                        .mapToObj(column -> padded(row.get(column), widths[column], column < left))
                        .collect(Collectors.joining("  ", "  ", ""))
                        .stripTrailing())
                .toList();
    }

    private static String padded(String cell, int width, boolean left) {
        String blanks = " ".repeat(width - cell.length());
        return left ? cell + blanks : blanks + cell;
    }
}
