package org.demarche.workbook;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.demarche.Label;
import org.demarche.Progress;
import org.demarche.Task;
import org.demarche.report.Column;
import org.demarche.report.Column.Kind;
import org.demarche.report.FinishedReport;
import org.demarche.report.ReportColumns;
import org.demarche.report.ReportFile;
import org.demarche.table.FormulaEscape;
import org.demarche.table.TableException;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;

/** Tables of a report as sheets: the same rows and columns, in the same order. */
final class TableSheets {

    private static final int UPRIGHT_HEADER = 112; // points: room for sentiment_confidence
    private static final int FLAT_HEADER = 42; // three lines, where the narrow columns are folded

    private final SXSSFWorkbook book;
    private final Look look;
    private final CellText texts;
    private final FinishedReport report;
    private final CodebookSheet codebook;
    private final int mostRows;

    /** @param mostRows of a sheet, the header not counted; what is more goes into further sheets */
    TableSheets(
            SXSSFWorkbook book,
            Look look,
            CellText texts,
            FinishedReport report,
            CodebookSheet codebook,
            int mostRows) {
        this.book = book;
        this.look = look;
        this.texts = texts;
        this.report = report;
        this.codebook = codebook;
        this.mostRows = mostRows;
    }

    /**
     * Writes one table.
     *
     * @param title of the sheet; of further ones with a number behind
     * @param frozen how many columns stay when the sheet is scrolled
     * @param also is given every row, with the columns
     * @return how many sheets it took
     */
    int write(ReportFile file, String title, int frozen, BiConsumer<List<Column>, List<String>> also, Progress progress)
            throws TableException {
        List<Column> columns = ReportColumns.of(file.fileName(), report.columns(file), report.tasks());
        Filling filling = new Filling(file, title, frozen, columns);
        report.rows(file, cells -> {
            filling.add(cells);
            also.accept(columns, cells);
            progress.at("workbook", filling.allRows(), -1);
        });
        filling.end();
        return filling.sheets;
    }

    /** The sheets of one table while they grow. */
    private final class Filling {

        private final ReportFile file;
        private final String title;
        private final int frozen;
        private final List<Column> columns;
        private SXSSFSheet sheet;
        private int sheets = 1;
        private int rows;

        Filling(ReportFile file, String title, int frozen, List<Column> columns) {
            this.file = file;
            this.title = title;
            this.frozen = frozen;
            this.columns = columns;
            this.sheet = begin(title);
        }

        private SXSSFSheet begin(String name) {
            if (file != ReportFile.SENTENCES) {
                return TableSheets.this.begin(name, frozen, columns, true);
            }
            SXSSFSheet begun = TableSheets.this.begin(name, frozen, columns, false);
            fold(begun, columns);
            return begun;
        }

        void add(List<String> cells) {
            if (rows == mostRows) {
                end();
                sheet = begin(title + " " + ++sheets);
                rows = 0;
            }
            write(sheet.createRow(++rows), columns, cells);
        }

        void end() {
            TableSheets.this.end(sheet, columns, rows);
        }

        long allRows() {
            return (long) mostRows * (sheets - 1) + rows;
        }
    }

    /** @param upright whether the names of narrow columns are turned, which makes the header high */
    private SXSSFSheet begin(String title, int frozen, List<Column> columns, boolean upright) {
        SXSSFSheet sheet = book.createSheet(title);
        SXSSFRow header = sheet.createRow(0);
        header.setHeightInPoints(upright ? UPRIGHT_HEADER : FLAT_HEADER);
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            Cell cell = header.createCell(c);
            cell.setCellValue(texts.of(FormulaEscape.unescape(column.name())));
            cell.setCellStyle(look.header(column.kind(), upright));
            sheet.setColumnWidth(c, 256 * Look.width(column));
        }
        sheet.createFreezePane(frozen, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return sheet;
    }

    /**
     * Folds what a reviewer seldom needs, so that text and review columns stand side by side; a click unfolds it. POI's own
     * grouping leaves columns that overlap, which Excel refuses.
     */
    private void fold(SXSSFSheet folded, List<Column> columns) {
        XSSFSheet sheet = book.getXSSFWorkbook().getSheet(folded.getSheetName());
        for (int c = 1; c < columns.size(); c++) {
            CTCol column = sheet.getColumnHelper().getColumn(c, false);
            if (isAside(columns.get(c))) {
                column.setOutlineLevel((short) 1);
                column.setHidden(true);
            } else if (isAside(columns.get(c - 1)) && c > 1) {
                column.setCollapsed(true);
            }
        }
        sheet.getCTWorksheet().getSheetFormatPr().setOutlineLevelCol((short) 1);
    }

    private static boolean isAside(Column column) {
        return switch (column.kind()) {
            case ID, COUNT, SHARE, BALANCE, FLAG -> true;
            case WORD -> column.name().equals("block") || column.name().endsWith("_possible");
            case TEXT, CONTEXT, NAME, LABEL, REVIEW, INPUT -> false;
        };
    }

    private void write(SXSSFRow row, List<Column> columns, List<String> cells) {
        RowHeight height = new RowHeight();
        for (int c = 0; c < columns.size(); c++) {
            Kind kind = columns.get(c).kind();
            if (!cells.get(c).isEmpty() || kind == Kind.REVIEW) {
                write(row.createCell(c), kind, cells.get(c));
                if (!kind.isNumber() && kind != Kind.ID) {
                    height.add(cells.get(c), Look.width(columns.get(c)));
                }
            }
        }
        row.setHeightInPoints(height.points());
    }

    private void write(Cell cell, Kind kind, String text) {
        Optional<Double> number = kind.isNumber() ? number(text) : Optional.empty();
        if (number.isPresent()) {
            cell.setCellValue(number.get());
            cell.setCellStyle(look.of(kind));
            return;
        }
        if (!text.isEmpty()) {
            cell.setCellValue(texts.of(text));
        }
        cell.setCellStyle(FormulaEscape.escape(text).equals(text) ? look.of(kind) : look.guarded(kind));
    }

    /** With a decimal point, or the comma of {@code --excel-locale}. */
    private static Optional<Double> number(String written) {
        try {
            return Optional.of(Double.valueOf(written.replace(',', '.')));
        } catch (NumberFormatException e) {
            return Optional.empty(); // an empty mean, or a cell that somebody else wrote
        }
    }

    /** What needs to know how many rows there are. */
    private void end(SXSSFSheet sheet, List<Column> columns, int rows) {
        sheet.setAutoFilter(new CellRangeAddress(0, rows, 0, columns.size() - 1));
        for (int c = 0; c < columns.size() && rows > 0; c++) {
            CellRangeAddress cells = new CellRangeAddress(1, rows, c, c);
            Optional<Task> task = task(columns.get(c));
            task.ifPresent(of -> colour(sheet, of, cells));
            if (columns.get(c).kind() == Kind.REVIEW) {
                task.ifPresent(of -> offer(sheet, of, cells));
            }
        }
    }

    /** The task whose labels stand in a column. */
    private Optional<Task> task(Column column) {
        return report.tasks().stream()
                .filter(task -> task.labels().labels().stream()
                        .map(Label::name)
                        .toList()
                        .equals(column.values()))
                .findFirst();
    }

    private static void colour(SXSSFSheet sheet, Task task, CellRangeAddress cells) {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule[] rules = task.labels().labels().stream()
                .map(label -> {
                    ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(
                            ComparisonOperator.EQUAL, '"' + label.name().replace("\"", "\"\"") + '"');
                    PatternFormatting fill = rule.createPatternFormatting();
                    fill.setFillBackgroundColor(Look.colour(Tint.of(task, label).pale()));
                    fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
                    return rule;
                })
                .toArray(ConditionalFormattingRule[]::new);
        IntStream.range(0, rules.length)
                .forEach(i -> formatting.addConditionalFormatting(
                        new CellRangeAddress[] {cells}, new ConditionalFormattingRule[] {rules[i]}));
    }

    private void offer(SXSSFSheet sheet, Task task, CellRangeAddress cells) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation list = helper.createValidation(
                helper.createFormulaListConstraint(codebook.labels(task)),
                new CellRangeAddressList(
                        cells.getFirstRow(), cells.getLastRow(), cells.getFirstColumn(), cells.getLastColumn()));
        list.setEmptyCellAllowed(true);
        list.setShowErrorBox(true);
        list.createErrorBox("No such label", "Choose a label from the list, or leave the cell empty.");
        sheet.addValidationData(list);
    }
}
