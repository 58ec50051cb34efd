package org.demarche.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.demarche.report.Column.Kind;

/** A sheet that is written from above downwards, row by row, to be read by people. */
final class PlainSheet {

    private final SXSSFSheet sheet;
    private final Look look;
    private final CellText texts;
    private final int[] widths;
    private int next;

    /** @param widths of the columns, in characters */
    PlainSheet(SXSSFWorkbook book, String name, Look look, CellText texts, int... widths) {
        this.sheet = book.createSheet(name);
        this.look = look;
        this.texts = texts;
        this.widths = widths.clone();
        for (int c = 0; c < widths.length; c++) {
            sheet.setColumnWidth(c, 256 * widths[c]);
        }
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    /** The row that comes next, from 0. */
    int next() {
        return next;
    }

    void skipTo(int row) {
        next = Math.max(next, row);
    }

    void title(String text) {
        text(sheet.createRow(next++).createCell(0), text, look.title());
    }

    /** A line that runs on over all columns. */
    void note(String text) {
        text(sheet.createRow(next++).createCell(0), text, look.note());
    }

    void header(String... names) {
        row(List.of(names), look.header());
    }

    /** @param cells strings, whole numbers, and shares as doubles */
    void row(Object... cells) {
        row(List.of(cells), look.plain());
    }

    private void row(List<?> cells, CellStyle style) {
        SXSSFRow row = sheet.createRow(next++);
        RowHeight height = new RowHeight();
        for (int c = 0; c < cells.size(); c++) {
            Cell cell = row.createCell(c);
            if (cells.get(c) instanceof Number number) {
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(look.of(number instanceof Double ? Kind.SHARE : Kind.COUNT));
            } else {
                String text = String.valueOf(cells.get(c));
                text(cell, text, style);
                height.add(text, c < widths.length ? widths[c] : widths[widths.length - 1]);
            }
        }
        row.setHeightInPoints(height.points());
    }

    private void text(Cell cell, String text, CellStyle style) {
        cell.setCellValue(texts.of(text));
        cell.setCellStyle(style);
    }
}
