package org.demarche.review;

import static org.demarche.review.Damage.Kind.CELLS;
import static org.demarche.review.Damage.Kind.TEXT_FILE;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.demarche.review.Returned.Cell;
import org.demarche.review.Returned.Row;

/** What spreadsheets and people do to a sheet before they give it back. */
enum Damage {
    // how the file was saved
    SEMICOLONS(TEXT_FILE, sheet -> sheet.delimiter = ';'),
    TABS(TEXT_FILE, sheet -> sheet.delimiter = '\t'),
    SEP_LINE(TEXT_FILE, sheet -> {
        sheet.delimiter = ';';
        sheet.directive = true;
        sheet.mark = false;
    }),
    MARK_GONE(TEXT_FILE, sheet -> sheet.mark = false),
    WINDOWS_1252(TEXT_FILE, sheet -> sheet.charset = Charset.forName("windows-1252")),
    UTF_16LE(TEXT_FILE, sheet -> sheet.charset = StandardCharsets.UTF_16LE),
    UTF_16BE(TEXT_FILE, sheet -> sheet.charset = StandardCharsets.UTF_16BE),
    UTF_16_WITHOUT_MARK(TEXT_FILE, sheet -> {
        sheet.charset = StandardCharsets.UTF_16LE;
        sheet.mark = false;
    }),
    UNICODE_TEXT(TEXT_FILE, sheet -> {
        sheet.charset = StandardCharsets.UTF_16LE;
        sheet.delimiter = '\t';
    }),
    LINE_FEEDS(TEXT_FILE, sheet -> sheet.lineEnd = "\n"),
    CARRIAGE_RETURNS(TEXT_FILE, sheet -> sheet.lineEnd = "\r"),
    ALL_QUOTED(TEXT_FILE, sheet -> sheet.allQuoted = true),
    TRAILING_CELLS(TEXT_FILE, sheet -> sheet.extraCells = 3),
    SHORT_ROWS(TEXT_FILE, sheet -> sheet.trimmed = true),
    NO_LAST_LINE_END(TEXT_FILE, sheet -> sheet.finalLineEnd = false),
    QUOTE_LOST(TEXT_FILE, sheet -> sheet.quoteLostIn = 12),
    MORE_TABS(CELLS, sheet -> sheet.extraTabs = true),

    // rows
    SORTED_BY_TEXT(CELLS, sheet -> sheet.sortBy("text")),
    SORTED_BY_ID(CELLS, sheet -> sheet.sortBy("sentence_id")),
    SORTED_BY_REVIEW(CELLS, sheet -> sheet.sortBy("review_stance")),
    SORTED_BY_CONFIDENCE(CELLS, sheet -> sheet.sortBy("stance_confidence")),
    REVERSED(CELLS, sheet -> {
        List<Row> rows = new ArrayList<>(sheet.data());
        Collections.reverse(rows);
        sheet.place(rows);
    }),
    SHUFFLED(CELLS, sheet -> {
        List<Row> rows = new ArrayList<>(sheet.data());
        Collections.shuffle(rows, new Random(7));
        sheet.place(rows);
    }),
    FILTERED(
            CELLS,
            sheet -> sheet.rows.removeIf(row -> !row.header && !sheet.reviewed().contains(row))),
    ROWS_DELETED(CELLS, sheet -> sheet.rows.removeAll(every(sheet.data(), 3))),
    REVIEWED_ROWS_DELETED(CELLS, sheet -> sheet.rows.removeAll(every(sheet.reviewed(), 4))),
    ROWS_DOUBLED(CELLS, sheet -> every(sheet.data(), 4)
            .forEach(row -> sheet.rows.add(sheet.rows.indexOf(row), new Row(false, row.cells)))),
    DOUBLED_WITH_ANOTHER_LABEL(CELLS, sheet -> doubled(sheet, "Anna")),
    DOUBLED_BY_BEN(CELLS, sheet -> doubled(sheet, "Ben")),
    COPIED_BEFORE_REVIEW(CELLS, sheet -> every(sheet.reviewed(), 3).forEach(row -> {
        Row copy = new Row(false, row.cells);
        sheet.rows.add(copy);
        reviewColumns(sheet).forEach(column -> sheet.set(copy, column, ""));
    })),
    BLANK_LINES(CELLS, sheet -> {
        sheet.rows.add(5, new Row(false, List.of(Cell.BLANK)));
        sheet.rows.add(
                2, new Row(false, sheet.columns.stream().map(name -> Cell.BLANK).toList()));
    }),
    TOTAL_ROW(
            CELLS,
            sheet -> sheet.rows.add(new Row(false, List.of(new Cell("Total", ""), Cell.BLANK, new Cell("40", ""))))),
    ROW_INVENTED(CELLS, sheet -> {
        Row row = blankRow(sheet);
        sheet.set(row, "text", "This sentence was written by the reviewer.");
        sheet.set(row, "review_stance", "analytical");
        sheet.set(row, "reviewer", "Anna");
        sheet.rows.add(row);
    }),
    ROW_OF_ANOTHER_REPORT(CELLS, sheet -> {
        Row row = blankRow(sheet);
        sheet.set(row, "sentence_id", "abcdfghjklmnp-sbcdfghjk");
        sheet.set(row, "article_id", "abcdfghjklmnp");
        sheet.set(row, "text", "Nobody moved.");
        sheet.set(row, "review_stance", "analytical");
        sheet.set(row, "reviewer", "Anna");
        sheet.rows.add(row);
    }),
    ROW_SHIFTED_RIGHT(CELLS, sheet -> every(sheet.reviewed(), 6).forEach(row -> row.cells.add(0, Cell.BLANK))),
    ROW_SHIFTED_LEFT(CELLS, sheet -> every(sheet.reviewed(), 6).forEach(row -> row.cells.remove(0))),
    CELL_INSERTED_BEFORE_TEXT(CELLS, sheet -> every(sheet.reviewed(), 6)
            .forEach(row -> row.cells.add(Math.max(0, sheet.columns.indexOf("text")), Cell.BLANK))),
    TEXT_SPLIT_AT_COMMAS(CELLS, sheet -> sheet.data().forEach(row -> {
        int at = sheet.columns.indexOf("text");
        if (at >= 0 && at < row.cells.size() && row.cells.get(at).text().contains(",")) {
            String[] parts = row.cells.get(at).text().split(",", -1);
            row.cells.set(at, new Cell(parts[0], ""));
            for (int i = 1; i < Math.min(parts.length, 4); i++) {
                row.cells.add(at + i, new Cell(parts[i], ""));
            }
        }
    })),

    // columns
    COLUMNS_REVERSED(CELLS, sheet -> {
        List<String> order = new ArrayList<>(sheet.columns);
        Collections.reverse(order);
        sheet.reorder(order);
    }),
    REVIEW_COLUMNS_FIRST(CELLS, sheet -> {
        List<String> order = new ArrayList<>(sheet.columns);
        order.sort(Comparator.comparing(name -> !name.startsWith("review")));
        sheet.reorder(order);
    }),
    ID_COLUMN_DELETED(CELLS, sheet -> sheet.delete("sentence_id")),
    TEXT_COLUMN_DELETED(CELLS, sheet -> sheet.delete("text")),
    PLACE_COLUMNS_DELETED(
            CELLS, sheet -> List.of("article_id", "article", "position").forEach(sheet::delete)),
    ARTICLE_ID_DELETED(CELLS, sheet -> sheet.delete("article_id")),
    NEIGHBOURS_DELETED(CELLS, sheet -> List.of("before", "after").forEach(sheet::delete)),
    PREDICTIONS_DELETED(
            CELLS, sheet -> List.of("stance", "sentiment", "speaker", "model").forEach(sheet::delete)),
    REVIEWER_COLUMN_DELETED(CELLS, sheet -> sheet.delete("reviewer")),
    NOTE_COLUMN_DELETED(CELLS, sheet -> sheet.delete("review_note")),
    REVIEW_COLUMN_DOUBLED(
            CELLS,
            sheet -> sheet.insert(
                    sheet.columns.size(), "copy", "review_stance", UnaryOperator.identity(), "review_stance")),
    TEXT_COLUMN_DOUBLED(CELLS, sheet -> sheet.insert(0, "copy", "text", UnaryOperator.identity(), "text")),
    COLUMN_ADDED(CELLS, sheet -> sheet.insert(3, "mine", "seen", cell -> new Cell("yes", ""), "")),
    COLUMN_OF_NUMBERS_ADDED(CELLS, sheet -> sheet.insert(0, "index", "", cell -> new Cell("17", ""), "")),
    EMPTY_COLUMN_INSERTED(
            CELLS,
            sheet -> sheet.insert(
                    Math.max(0, sheet.columns.indexOf("review_stance")), "gap", "", cell -> Cell.BLANK, "")),

    // the header
    HEADER_UPPER(
            CELLS, sheet -> sheet.columns.forEach(name -> sheet.rename(name, text -> text.toUpperCase(Locale.ROOT)))),
    HEADER_WITH_BLANKS(
            CELLS,
            sheet -> sheet.columns.forEach(name -> sheet.rename(name, text -> " " + text.replace('_', ' ') + " "))),
    HEADER_WITH_HARD_BLANKS(
            CELLS, sheet -> sheet.columns.forEach(name -> sheet.rename(name, text -> text.replace('_', '\u00A0')))),
    HEADER_WITH_LINE_BREAKS(
            CELLS, sheet -> sheet.columns.forEach(name -> sheet.rename(name, text -> text.replace("_", "_\n")))),
    TITLE_ABOVE(CELLS, sheet -> sheet.rows.add(0, new Row(false, List.of(new Cell("Review of May", ""))))),
    HEADER_AGAIN(CELLS, sheet -> sheet.rows.add(sheet.rows.size() / 2, new Row(true, sheet.header().cells))),
    HEADER_SORTED_IN(CELLS, sheet -> {
        Row header = sheet.header();
        sheet.rows.remove(header);
        sheet.rows.add(sheet.rows.size() / 3, header);
    }),
    HEADER_LOST(CELLS, sheet -> sheet.rows.removeIf(row -> row.header)),
    REVIEW_COLUMN_RENAMED(CELLS, sheet -> sheet.rename("review_stance", text -> "my opinion")),
    REVIEW_COLUMN_MISSPELLED(CELLS, sheet -> sheet.rename("review_stance", text -> "reveiw_stance")),
    REVIEW_COLUMN_UNNAMED(CELLS, sheet -> sheet.rename("review_sentiment", text -> "")),
    REVIEWER_RENAMED(CELLS, sheet -> sheet.rename("reviewer", text -> "coder")),

    // signs
    APOSTROPHES_EATEN(CELLS, sheet -> sheet.changeAll(text -> text.startsWith("'") ? text.substring(1) : text)),
    APOSTROPHES_ADDED(CELLS, sheet -> sheet.changeAll(text -> text.isEmpty() ? text : "'" + text)),
    QUOTES_CURLED(
            CELLS,
            sheet -> sheet.changeAll(
                    text -> text.replaceAll("\"(\\w)", "“$1").replace('"', '”').replace('\'', '’'))),
    QUOTES_STRAIGHTENED(
            CELLS,
            sheet -> sheet.changeAll(
                    text -> text.replace('“', '"').replace('”', '"').replace('’', '\''))),
    DASHES_LENGTHENED(CELLS, sheet -> sheet.changeAll(text -> text.replace('-', '–'))),
    HARD_BLANKS(CELLS, sheet -> sheet.changeAll(text -> text.replace(' ', '\u00A0'))),
    BLANKS_DOUBLED(CELLS, sheet -> sheet.changeAll(text -> text.replace(" ", "  "))),
    BLANKS_AT_ENDS(CELLS, sheet -> sheet.changeAll(text -> text.isEmpty() ? text : "  " + text + " ")),
    ZERO_WIDTH(
            CELLS,
            sheet -> sheet.changeAll(text -> text.length() < 3 ? text : text.charAt(0) + "\u200B" + text.substring(1))),
    MOJIBAKE(CELLS, sheet -> sheet.changeAll(Damage::taken)),
    DECOMPOSED(CELLS, sheet -> sheet.changeAll(text -> Normalizer.normalize(text, Normalizer.Form.NFD))),
    LINE_BREAKS_IN_TEXT(CELLS, sheet -> sheet.change("text", text -> text.replace(", ", ",\n"))),
    EMOJI_LOST(CELLS, sheet -> sheet.changeAll(text -> text.replaceAll("\\p{So}\\uFE0F?", "??"))),
    LETTERS_LOST(CELLS, sheet -> sheet.changeAll(Content::inWindows)),

    // texts
    TYPOS(
            CELLS,
            sheet -> sheet.change(
                    "text", text -> text.length() < 20 ? text : text.substring(0, 9) + text.substring(10))),
    WORD_ADDED(CELLS, sheet -> sheet.change("text", text -> text + " (sic)")),
    TEXT_UPPER(CELLS, sheet -> sheet.change("text", text -> text.toUpperCase(Locale.ROOT))),
    TEXT_CUT(CELLS, sheet -> sheet.changeAll(text -> text.length() > 255 ? text.substring(0, 255) : text)),
    TEXT_OVERTYPED(CELLS, sheet -> every(sheet.reviewed(), 4).forEach(row -> sheet.set(row, "text", "x"))),
    TEXT_EMPTIED(CELLS, sheet -> every(sheet.reviewed(), 4).forEach(row -> sheet.set(row, "text", ""))),
    TEXT_AS_ERROR(CELLS, sheet -> every(sheet.data(), 6).forEach(row -> sheet.set(row, "text", "#NAME?"))),
    TEXT_OF_THE_ROW_ABOVE(CELLS, sheet -> every(sheet.reviewed(), 5).forEach(row -> {
        int above = Math.max(0, sheet.data().indexOf(row) - 1);
        sheet.set(row, "text", sheet.get(sheet.data().get(above), "text"));
    })),
    TEXT_SORTED_ALONE(CELLS, sheet -> sheet.sortAlone("text")),
    TEXT_SHIFTED_DOWN(CELLS, sheet -> sheet.shiftDown("text")),

    // ids and places
    IDS_EMPTIED(CELLS, sheet -> every(sheet.data(), 3).forEach(row -> sheet.set(row, "sentence_id", ""))),
    IDS_UPPER(CELLS, sheet -> sheet.change("sentence_id", id -> id.toUpperCase(Locale.ROOT))),
    IDS_CUT(CELLS, sheet -> sheet.change("sentence_id", id -> id.length() > 13 ? id.substring(0, 13) : id)),
    IDS_MISTYPED(CELLS, sheet -> every(sheet.data(), 3)
            .forEach(row ->
                    sheet.set(row, "sentence_id", sheet.get(row, "sentence_id").replaceFirst("[b-t]$", "q")))),
    IDS_SWAPPED(CELLS, sheet -> {
        List<Row> rows = every(sheet.reviewed(), 5);
        String first = sheet.get(rows.get(0), "sentence_id");
        sheet.set(rows.get(0), "sentence_id", sheet.get(rows.get(1), "sentence_id"));
        sheet.set(rows.get(1), "sentence_id", first);
    }),
    IDS_FILLED_DOWN(CELLS, sheet -> every(sheet.data(), 4).forEach(row -> {
        int above = Math.max(0, sheet.data().indexOf(row) - 1);
        sheet.set(row, "sentence_id", sheet.get(sheet.data().get(above), "sentence_id"));
    })),
    ID_SORTED_ALONE(CELLS, sheet -> sheet.sortAlone("sentence_id")),
    ID_SHIFTED_DOWN(CELLS, sheet -> sheet.shiftDown("sentence_id")),
    ARTICLE_ID_SORTED_ALONE(CELLS, sheet -> sheet.sortAlone("article_id")),
    POSITION_SORTED_ALONE(CELLS, sheet -> sheet.sortAlone("position")),
    POSITIONS_AS_DATES(CELLS, sheet -> sheet.change("position", text -> "0" + text + ".01.1900")),
    POSITIONS_AS_DECIMALS(CELLS, sheet -> sheet.change("position", text -> text + ".0")),
    DECIMAL_COMMAS(CELLS, sheet -> sheet.changeAll(text -> text.matches("0\\.[0-9]+") ? text.replace('.', ',') : text)),
    ARTICLES_AS_DATES(CELLS, sheet -> sheet.change("article", text -> text.startsWith("2031") ? "01.05.2031" : text)),

    // predictions
    PREDICTION_OVERWRITTEN(CELLS, sheet -> every(sheet.reviewed(), 5)
            .forEach(row ->
                    sheet.set(row, "stance", sheet.get(row, "stance").equals("hardline") ? "analytical" : "hardline"))),
    PREDICTION_EMPTIED(CELLS, sheet -> every(sheet.data(), 5).forEach(row -> sheet.set(row, "sentiment", ""))),
    SPEAKER_OVERWRITTEN(CELLS, sheet -> every(sheet.data(), 5).forEach(row -> sheet.set(row, "speaker", "Bo Sample"))),
    PREDICTION_SORTED_ALONE(CELLS, sheet -> sheet.sortAlone("stance")),

    // reviews
    LABELS_UPPER(CELLS, sheet -> labels(sheet, text -> text.toUpperCase(Locale.ROOT))),
    LABELS_WITH_BLANKS(CELLS, sheet -> labels(sheet, text -> " " + text + "\u00A0")),
    LABELS_CAPITALIZED(
            CELLS, sheet -> labels(sheet, text -> text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1))),
    LABELS_ABBREVIATED(CELLS, sheet -> labels(sheet, text -> text.substring(0, Math.min(4, text.length())))),
    LABELS_MISSPELLED(CELLS, sheet -> labels(sheet, text -> text.substring(0, text.length() - 1))),
    LABELS_TRANSLATED(CELLS, sheet -> labels(sheet, text -> text.equals("hardline") ? "unnachgiebig" : text)),
    LABELS_AS_MARKS(CELLS, sheet -> every(sheet.reviewed(), 4).forEach(row -> sheet.set(row, "review_stance", "ok"))),
    LABELS_IN_THE_OTHER_COLUMN(CELLS, sheet -> every(sheet.reviewed(), 4).forEach(row -> {
        String stance = sheet.get(row, "review_stance");
        sheet.set(row, "review_stance", sheet.get(row, "review_sentiment"));
        sheet.set(row, "review_sentiment", stance);
    })),
    TWO_LABELS(CELLS, sheet -> every(sheet.reviewed(), 4)
            .forEach(row -> sheet.set(row, "review_stance", "hardline / analytical"))),
    NOTES_WITH_LINES(CELLS, sheet -> every(sheet.reviewed(), 3)
            .forEach(row -> sheet.set(row, "review_note", "first,\n\"second\"; third"))),
    NOTES_LIKE_FORMULAS(CELLS, sheet -> every(sheet.reviewed(), 3)
            .forEach(row -> sheet.set(row, "review_note", "=HYPERLINK(\"http://example.org\")"))),
    REVIEWERS_EMPTIED(CELLS, sheet -> sheet.change("reviewer", name -> "")),
    REVIEW_SORTED_ALONE(CELLS, sheet -> sheet.sortAlone("review_stance")),
    REVIEW_SHIFTED_DOWN(CELLS, sheet -> sheet.shiftDown("review_stance")),
    REVIEWER_SORTED_ALONE(CELLS, sheet -> sheet.sortAlone("reviewer")),

    // all cells of the reviews together
    REVIEW_BLOCK_SHIFTED_DOWN(CELLS, sheet -> sheet.shiftDown(Returned.REVIEW_BLOCK)),
    REVIEW_BLOCK_SORTED(CELLS, sheet -> sheet.sortAlone(Returned.REVIEW_BLOCK)),
    REVIEW_ID_LOST(CELLS, sheet -> sheet.delete("review_id")),
    REVIEW_IDS_EMPTIED(CELLS, sheet -> every(sheet.data(), 3).forEach(row -> sheet.set(row, "review_id", ""))),
    REVIEW_IDS_UPPER(CELLS, sheet -> sheet.change("review_id", id -> id.toUpperCase(Locale.ROOT))),
    REVIEW_IDS_CUT(CELLS, sheet -> sheet.change("review_id", id -> id.length() > 13 ? id.substring(0, 13) : id)),
    REVIEW_ID_SHIFTED_DOWN(CELLS, sheet -> sheet.shiftDown("review_id")),
    REVIEW_ID_OVERTYPED(CELLS, sheet -> every(sheet.reviewed(), 5).forEach(row -> sheet.set(row, "review_id", "Anna")));

    /** Where a damage can be done. */
    enum Kind {
        /** To the lines of a CSV file. */
        TEXT_FILE,
        /** To the cells of any sheet. */
        CELLS
    }

    final Kind kind;

    @SuppressWarnings("ImmutableEnumChecker") // the lambdas above hold nothing
    final Consumer<Returned> deed;

    Damage(Kind kind, Consumer<Returned> deed) {
        this.kind = kind;
        this.deed = deed;
    }

    private static List<Row> every(List<Row> rows, int nth) {
        List<Row> some = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += nth) {
            some.add(rows.get(i));
        }
        return some;
    }

    /** Says another stance of some sentences in rows of their own. */
    private static void doubled(Returned sheet, String reviewer) {
        every(sheet.reviewed(), 3).stream()
                .filter(row -> !sheet.get(row, "review_stance").isBlank())
                .forEach(row -> {
                    Row copy = new Row(false, row.cells);
                    sheet.rows.add(copy);
                    boolean hardline = sheet.get(row, "review_stance").contains("hard");
                    sheet.set(copy, "review_stance", hardline ? "analytical" : "hardline");
                    sheet.set(copy, "reviewer", reviewer);
                });
    }

    private static List<String> reviewColumns(Returned sheet) {
        return sheet.columns.stream()
                .filter(name -> name.startsWith("review") && !name.equals("review_id"))
                .toList();
    }

    private static Row blankRow(Returned sheet) {
        return new Row(false, sheet.columns.stream().map(name -> Cell.BLANK).toList());
    }

    private static void labels(Returned sheet, UnaryOperator<String> how) {
        List.of("review_stance", "review_sentiment")
                .forEach(column -> sheet.change(column, text -> text.isBlank() ? text : how.apply(text)));
    }

    /** UTF-8 taken for Windows-1252, with control characters where that has none. */
    private static String taken(String text) {
        StringBuilder taken = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            String decoded = new String(new byte[] {one}, Charset.forName("windows-1252"));
            taken.append(decoded.equals("\uFFFD") ? String.valueOf((char) (one & 0xFF)) : decoded);
        }
        return taken.toString();
    }
}
