package org.demarche.score;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What stands before a row of a table in its document: the row above it, if that names the same {@code document} and, where
 * there is a column {@code position}, a lower one. Page furniture (a column {@code content} that says something other than
 * {@code article}) stands before nothing.
 */
final class RowAbove {

    private static final String ARTICLE = "article";

    private final int document;
    private final int position;
    private final int content;
    private String lastDocument = "";
    private OptionalInt lastPosition = OptionalInt.empty();
    private String lastSentence = "";

    private RowAbove(int document, int position, int content) {
        this.document = document;
        this.position = position;
        this.content = content;
    }

    /** Of a table with these columns. */
    static RowAbove of(List<String> header) {
        List<String> names = header.stream().map(RowAbove::canonical).toList();
        return new RowAbove(names.indexOf("document"), names.indexOf("position"), names.indexOf("content"));
    }

    /** The sentence before this one, empty if there is none; then this one is the row above the next. */
    String before(List<String> cells, String sentence) {
        String named = cell(cells, document).orElse("");
        OptionalInt placed = place(cells);
        boolean follows = !named.isEmpty() && named.equals(lastDocument) && isLower(lastPosition, placed);
        String before = follows ? lastSentence : "";
        if (cell(cells, content).map(RowAbove::canonical).orElse(ARTICLE).equals(ARTICLE)) {
            lastDocument = named;
            lastPosition = placed;
            lastSentence = sentence;
        }
        return before;
    }

    /** True also where nobody says. */
    private static boolean isLower(OptionalInt above, OptionalInt below) {
        return above.isEmpty() || below.isEmpty() || above.getAsInt() < below.getAsInt();
    }

    private OptionalInt place(List<String> cells) {
        return cell(cells, position)
                .filter(cell -> cell.matches("\\d{1,9}"))
                .map(cell -> OptionalInt.of(Integer.parseInt(cell)))
                .orElse(OptionalInt.empty());
    }

    private static Optional<String> cell(List<String> cells, int column) {
        return column < 0
                ? Optional.empty()
                : Optional.of(cells.get(column).strip()).filter(cell -> !cell.isEmpty());
    }

    private static String canonical(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }
}
