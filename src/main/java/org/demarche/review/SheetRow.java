package org.demarche.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.Visible;
import org.demarche.storage.Digest;

/**
 * A row of a sheet as it was given back.
 *
 * @param sheet file, and sheet of a workbook, as messages name it
 * @param line where it starts, from 1
 * @param columns of the sheet, as far as they have names
 * @param cells those that say something, bare, by the canonical names of the columns that are used
 * @param fault why it cannot be used as it is; empty if nothing is wrong with it
 * @param todo what to do about that
 * @param headless whether nothing tells which cell is which
 * @param digest of all its cells, short
 */
record SheetRow(
        String sheet,
        long line,
        List<String> columns,
        Map<String, String> cells,
        String fault,
        String todo,
        boolean headless,
        String digest) {

    private static final int SHORT = 8;
    private static final int LONGEST = 60;

    SheetRow {
        cells = Map.copyOf(cells);
    }

    static String digest(List<String> cells) {
        return Digest.of(String.join("\u001F", cells)).substring(0, SHORT);
    }

    /** What a column says; nothing if it is not there or blank. */
    Optional<String> cell(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    /** Whether it says anything that is more than a reviewer's name. */
    boolean saysSomething(SheetForm form) {
        return cells.containsKey(SheetForm.REVIEW_SPEAKER)
                || cells.containsKey(SheetForm.REVIEW_NOTE)
                || form.tasks().stream().map(form::review).anyMatch(cells::containsKey);
    }

    /** Which sentence its review cells were written for, as they say themselves. */
    String reviewId() {
        return id(SheetForm.REVIEW_ID);
    }

    /** An id as it was before spreadsheets and keyboards put other signs for its own; empty if there is none. */
    String id(String column) {
        return cell(column)
                .map(Content::key)
                .map(key -> key.replaceAll("[\\s\"]", ""))
                .orElse("");
    }

    /** A cell in a message. */
    static String quoted(String cell) {
        return "\"" + Visible.of(cell, LONGEST) + "\"";
    }
}
