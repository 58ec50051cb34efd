package org.demarche.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A sheet in a reviewer's hands: it knows of every cell of a review for which sentence it was written, wherever that cell goes.
 */
final class Returned {

    /** @param origin id of the sentence that a review was written for; empty for other cells */
    record Cell(String text, String origin) {
        static final Cell BLANK = new Cell("", "");

        Cell with(String other) {
            return new Cell(other, origin);
        }
    }

    /** A line. */
    static final class Row {
        final boolean header;
        List<Cell> cells;

        Row(boolean header, List<Cell> cells) {
            this.header = header;
            this.cells = new ArrayList<>(cells);
        }

        boolean isBlank() {
            return cells.stream().allMatch(cell -> cell.text().isBlank());
        }
    }

    /** What a person selects who means the reviews: from the first of their columns to the last. */
    static final String[] REVIEW_BLOCK = {
        "review_stance", "review_sentiment", "review_speaker", "review_note", "review_id", "reviewer"
    };

    /** What the columns are, whatever the header calls them. */
    final List<String> columns;

    final List<Row> rows = new ArrayList<>();

    char delimiter = ',';
    Charset charset = StandardCharsets.UTF_8;
    boolean mark = true;
    boolean allQuoted;
    boolean directive;
    boolean trimmed;
    boolean finalLineEnd = true;
    int extraCells;
    int quoteLostIn = -1;
    String lineEnd = "\r\n";
    boolean extraTabs;

    Returned(List<String> columns, List<List<Cell>> data) {
        this.columns = new ArrayList<>(columns);
        rows.add(new Row(true, columns.stream().map(name -> new Cell(name, "")).toList()));
        data.forEach(cells -> rows.add(new Row(false, cells)));
    }

    List<Row> data() {
        return rows.stream().filter(row -> !row.header).toList();
    }

    /** Rows that the import has to account for. */
    List<Row> counted() {
        return rows.stream().filter(row -> !row.header && !row.isBlank()).toList();
    }

    Row header() {
        return rows.stream().filter(row -> row.header).findFirst().orElseGet(() -> new Row(false, List.of()));
    }

    String get(Row row, String column) {
        int at = columns.indexOf(column);
        return at < 0 || at >= row.cells.size() ? "" : row.cells.get(at).text();
    }

    void set(Row row, String column, String text) {
        int at = columns.indexOf(column);
        if (at >= 0 && at < row.cells.size()) {
            row.cells.set(at, row.cells.get(at).with(text));
        }
    }

    void change(String column, UnaryOperator<String> how) {
        data().forEach(row -> set(row, column, how.apply(get(row, column))));
    }

    void changeAll(UnaryOperator<String> how) {
        columns.forEach(column -> change(column, how));
    }

    /** Rows with a review. */
    List<Row> reviewed() {
        return data().stream()
                .filter(row -> row.cells.stream()
                        .anyMatch(
                                cell -> !cell.origin().isEmpty() && !cell.text().isBlank()))
                .toList();
    }

    void sort(Comparator<Row> order) {
        List<Row> sorted = new ArrayList<>(data());
        sorted.sort(order);
        place(sorted);
    }

    void sortBy(String column) {
        sort(Comparator.comparing((Row row) -> get(row, column).isEmpty()).thenComparing(row -> get(row, column)));
    }

    /** Puts data rows where data rows are. */
    void place(List<Row> data) {
        int next = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).header) {
                rows.set(i, data.get(next++));
            }
        }
    }

    /** The classic accident: some columns sorted by the first of them, the others left where they are. */
    void sortAlone(String... columns) {
        moveAlone(
                columns,
                cells -> cells.sort(Comparator.comparing(
                                (List<Cell> some) -> some.get(0).text().isEmpty())
                        .thenComparing(some -> some.get(0).text())));
    }

    void shiftDown(String... columns) {
        moveAlone(columns, cells -> {
            cells.remove(cells.size() - 1);
            cells.add(0, Stream.of(columns).map(name -> Cell.BLANK).toList());
        });
    }

    private void moveAlone(String[] names, Consumer<List<List<Cell>>> how) {
        List<Integer> at =
                Stream.of(names).map(columns::indexOf).filter(i -> i >= 0).toList();
        List<Row> data = data().stream()
                .filter(row -> at.stream().allMatch(i -> i < row.cells.size()))
                .toList();
        if (at.isEmpty() || data.isEmpty()) {
            return;
        }
        List<List<Cell>> cells = new ArrayList<>();
        data.forEach(row -> cells.add(at.stream().map(row.cells::get).toList()));
        how.accept(cells);
        for (int i = 0; i < data.size(); i++) {
            for (int c = 0; c < at.size(); c++) {
                data.get(i).cells.set(at.get(c), cells.get(i).get(c));
            }
        }
    }

    void delete(String column) {
        int at = columns.indexOf(column);
        if (at >= 0) {
            columns.remove(at);
            rows.stream().filter(row -> at < row.cells.size()).forEach(row -> row.cells.remove(at));
        }
    }

    /** @param identity what it is for us; {@code header} what it is called */
    void insert(int at, String identity, String header, UnaryOperator<Cell> content, String from) {
        int source = columns.indexOf(from);
        rows.stream().filter(row -> at <= row.cells.size()).forEach(row -> {
            Cell of = source >= 0 && source < row.cells.size() ? row.cells.get(source) : Cell.BLANK;
            row.cells.add(at, row.header ? new Cell(header, "") : content.apply(of));
        });
        columns.add(at, identity);
    }

    void reorder(List<String> order) {
        List<Integer> places = order.stream().map(columns::indexOf).toList();
        rows.forEach(row -> {
            List<Cell> cells = new ArrayList<>();
            places.forEach(at -> cells.add(at < row.cells.size() ? row.cells.get(at) : Cell.BLANK));
            cells.addAll(row.cells.subList(Math.min(columns.size(), row.cells.size()), row.cells.size()));
            row.cells = cells;
        });
        columns.clear();
        columns.addAll(order);
    }

    void rename(String column, UnaryOperator<String> how) {
        int at = columns.indexOf(column);
        rows.stream()
                .filter(row -> row.header && at >= 0 && at < row.cells.size())
                .forEach(row -> row.cells.set(
                        at, row.cells.get(at).with(how.apply(row.cells.get(at).text()))));
    }

    byte[] csv() {
        StringBuilder text =
                new StringBuilder(mark && !charset.equals(Charset.forName("windows-1252")) ? "\uFEFF" : "");
        if (directive) {
            text.append("sep=").append(delimiter).append(lineEnd);
        }
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells =
                    new ArrayList<>(rows.get(i).cells.stream().map(Cell::text).toList());
            for (int extra = 0; extra < extraCells; extra++) {
                cells.add("");
            }
            while (trimmed
                    && !rows.get(i).header
                    && !cells.isEmpty()
                    && cells.get(cells.size() - 1).isEmpty()) {
                cells.remove(cells.size() - 1);
            }
            text.append(cells.stream().map(this::written).collect(Collectors.joining(String.valueOf(delimiter))));
            if (i == quoteLostIn) {
                int at = text.lastIndexOf("\"" + delimiter);
                if (at >= 0) {
                    text.deleteCharAt(at);
                }
            }
            text.append(i == rows.size() - 1 && !finalLineEnd ? "" : lineEnd);
        }
        return text.toString().getBytes(charset);
    }

    private String written(String cell) {
        boolean quoted = allQuoted
                || cell.chars().anyMatch(c -> c == delimiter || c == '"' || c == '\n' || c == '\r')
                || !cell.strip().equals(cell);
        return quoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    byte[] xlsx() {
        StringBuilder sheet = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int r = 0; r < rows.size(); r++) {
            sheet.append("<row r=\"").append(r + 1).append("\">");
            for (int c = 0; c < rows.get(r).cells.size(); c++) {
                String text = rows.get(r).cells.get(c).text();
                String at = (c < 26 ? "" : String.valueOf((char) ('A' + c / 26 - 1))) + (char) ('A' + c % 26) + (r + 1);
                if (text.matches("[0-9]{1,6}(\\.[0-9]{1,6})?")) {
                    sheet.append("<c r=\"" + at + "\"><v>" + text + "</v></c>");
                } else if (!text.isEmpty()) {
                    sheet.append("<c r=\"" + at + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + xml(text)
                            + "</t></is></c>");
                }
            }
            sheet.append("</row>");
        }
        sheet.append("</sheetData></worksheet>");
        String other = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Share of sentences</t></is></c></row>"
                + "</sheetData></worksheet>";
        return zip(sheet.toString(), other);
    }

    private byte[] zip(String sheet, String other) {
        String main = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packages = "http://schemas.openxmlformats.org/package/2006/";
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        String second = extraTabs ? "<sheet name=\"shares\" sheetId=\"2\" r:id=\"rId2\"/>" : "";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"" + packages + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + type
                        + "worksheet+xml\"/><Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"" + type
                        + "worksheet+xml\"/></Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"rId1\" Type=\"" + main
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + main
                        + "\"><sheets>" + second
                        + "<sheet name=\"sentences\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"rId1\" Type=\"" + main
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + main
                        + "/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", sheet);
        parts.put("xl/worksheets/sheet2.xml", other);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#13;");
    }
}
