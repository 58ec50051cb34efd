package org.demarche.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.demarche.Injections;
import org.demarche.Progress;
import org.demarche.report.FinishedReport;
import org.demarche.table.FormulaEscape;
import org.demarche.table.TableOptions;
import org.demarche.table.TableReader;
import org.demarche.table.TableRecord;
import org.demarche.table.TableStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTStylesheet;
import org.w3c.dom.NodeList;

final class ReportWorkbookTest {

    private static final List<String> TEXTS = List.of("The envoy agreed to meet.", "=1+1", "Talks “resume”, he said.");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theSheetHasTheRowsAndColumnsOfTheTable(boolean excelLocale) throws Exception {
        Reports.write(folder, TEXTS, excelLocale ? TableStyle.EXCEL_LOCALE : TableStyle.STANDARD);
        try (XSSFWorkbook book = written(ReportWorkbook.MOST_ROWS)) {
            assertThat(names(book)).containsExactly("Sentences", "Articles", "Actors", "Shares", "Codebook", "Run");
            for (int sheet = 0; sheet < 3; sheet++) {
                String name = book.getSheetName(sheet);
                List<List<String>> table = table(folder.resolve(name.toLowerCase(Locale.ROOT) + ".csv"));
                assertThat(cells(book.getSheetAt(sheet), table.get(0).size()))
                        .as(name)
                        .isEqualTo(table.stream()
                                .map(row -> row.stream()
                                        .map(ReportWorkbookTest::plain)
                                        .toList())
                                .toList());
            }
        }
    }

    @Test
    void reviewersChooseFromTheLabelsAndCanFilterAndStillSeeTheHeader() throws Exception {
        Reports.write(folder, TEXTS, TableStyle.STANDARD);
        try (XSSFWorkbook book = written(ReportWorkbook.MOST_ROWS)) {
            XSSFSheet sentences = book.getSheet("Sentences");
            assertThat(sentences.getCTWorksheet().getAutoFilter().getRef())
                    .startsWith("A1:")
                    .endsWith("4");
            assertThat(sentences.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) 1);
            List<String> offered = new ArrayList<>();
            for (DataValidation list : sentences.getDataValidations()) {
                int column = list.getRegions().getCellRangeAddresses()[0].getFirstColumn();
                offered.add(sentences.getRow(0).getCell(column).getStringCellValue() + ": "
                        + named(book, list.getValidationConstraint().getFormula1()));
            }
            assertThat(offered)
                    .containsExactly(
                            "review_stance: [conciliatory, hardline, analytical]",
                            "review_sentiment: [negative, neutral, positive]");
            assertThat(cells(book.getSheet("Codebook"), 3))
                    .anyMatch(row ->
                            row.get(1).equals("hardline") && row.get(2).contains("pressing against the other side"));
        }
    }

    /** By the schema of ECMA-376, as far as POI carries it; Excel repairs, with a warning, what does not follow it. */
    @Test
    void thePartsFollowTheSchemaOfTheFormat() throws Exception {
        Reports.write(folder, TEXTS, TableStyle.STANDARD);
        try (XSSFWorkbook book = written(ReportWorkbook.MOST_ROWS)) {
            CTStylesheet styles = book.getStylesSource().getCTStylesheet();
            List<XmlObject> parts = new ArrayList<>(List.of(
                    book.getCTWorkbook(),
                    styles.getFonts(),
                    styles.getFills(),
                    styles.getBorders(),
                    styles.getCellXfs(),
                    styles.getDxfs()));
            for (Sheet sheet : book) {
                parts.add(((XSSFSheet) sheet).getCTWorksheet());
            }
            for (XmlObject part : parts) {
                List<XmlError> errors = new ArrayList<>();
                part.validate(new XmlOptions().setErrorListener(errors));
                assertThat(errors).as(part.schemaType().toString()).isEmpty();
            }
        }
    }

    /** An order that Office asks for and the schema does not. */
    @Test
    void thePartsOfAFontStandInTheOrderOfTheFormat() throws Exception {
        List<String> order = List.of("b", "sz", "color", "name", "family", "scheme");
        Reports.write(folder, TEXTS, TableStyle.STANDARD);
        try (XSSFWorkbook book = written(ReportWorkbook.MOST_ROWS)) {
            for (XSSFFont font : book.getStylesSource().getFonts()) {
                NodeList parts = font.getCTFont().getDomNode().getChildNodes();
                assertThat(IntStream.range(0, parts.getLength())
                                .map(i -> order.indexOf(parts.item(i).getLocalName()))
                                .boxed()
                                .toList())
                        .isSorted()
                        .doesNotContain(-1);
            }
        }
    }

    @Test
    void textAndReviewColumnsStandSideBySideAndTheOthersAreFolded() throws Exception {
        Reports.write(folder, TEXTS, TableStyle.STANDARD);
        try (XSSFWorkbook book = written(ReportWorkbook.MOST_ROWS)) {
            XSSFSheet sentences = book.getSheet("Sentences");
            List<String> header =
                    cells(sentences, sentences.getRow(0).getLastCellNum()).get(0);
            assertThat(IntStream.range(0, header.size())
                            .filter(c -> !sentences.isColumnHidden(c))
                            .mapToObj(header::get))
                    .containsExactly(
                            "sentence_id",
                            "article",
                            "before",
                            "text",
                            "after",
                            "voice",
                            "speaker",
                            "actor",
                            "towards",
                            "stance",
                            "sentiment",
                            "verdict",
                            "=note",
                            "review_stance",
                            "review_sentiment",
                            "review_speaker",
                            "review_note",
                            "reviewer");
            long end = 0;
            for (CTCol column : sentences.getCTWorksheet().getColsArray(0).getColList()) {
                assertThat(column.getMin()).as("columns do not overlap").isGreaterThan(end);
                end = column.getMax();
            }
        }
    }

    @Test
    void noTextIsEverAFormulaAndAllOfItIsThere() throws Exception {
        List<String> texts = Injections.all();
        assertThat(texts).hasSize(300);
        Reports.write(folder, texts, TableStyle.STANDARD);
        List<List<String>> table = table(folder.resolve("sentences.csv"));
        int text = table.get(0).indexOf("text");
        try (XSSFWorkbook book = written(ReportWorkbook.MOST_ROWS)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType())
                                .as(sheet.getSheetName() + "!" + cell.getAddress())
                                .isIn(CellType.STRING, CellType.NUMERIC, CellType.BLANK);
                        assertThat(cell.getHyperlink()).isNull();
                    }
                }
            }
            Sheet sentences = book.getSheet("Sentences");
            for (int i = 1; i < table.size(); i++) {
                Cell cell = sentences.getRow(i).getCell(text);
                String unescaped = FormulaEscape.unescape(table.get(i).get(text));
                assertThat(cell.getStringCellValue())
                        .isEqualTo(unescaped.replace("\uFFFE", "\\uFFFE").replace("\uFFFF", "\\uFFFF"));
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
                assertThat(cell.getCellStyle().getQuotePrefixed())
                        .as(cell.getStringCellValue())
                        .isEqualTo(!FormulaEscape.escape(unescaped).equals(unescaped));
            }
        }
    }

    @Test
    void theSameReportGivesTheSameBytes() throws Exception {
        Reports.write(folder, TEXTS, TableStyle.STANDARD);
        Path file = folder.resolve("report.xlsx");
        ReportWorkbook.write(FinishedReport.open(folder), file, Progress.NONE);
        byte[] first = Files.readAllBytes(file);
        TimeZone before = TimeZone.getDefault();
        try {
            Thread.sleep(2100); // a zip tells times by two seconds
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            ReportWorkbook.write(FinishedReport.open(folder), file, Progress.NONE);
        } finally {
            TimeZone.setDefault(before);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "sentences.csv", "articles.csv", "actors.csv", "run.json", "report.xlsx");
        }
    }

    @Test
    void moreRowsThanASheetHoldsGoIntoFurtherSheets() throws Exception {
        Reports.write(
                folder, IntStream.range(0, 23).mapToObj(i -> "Sentence " + i).toList(), TableStyle.STANDARD);
        try (XSSFWorkbook book = written(10)) {
            assertThat(names(book)).startsWith("Sentences", "Sentences 2", "Sentences 3", "Articles");
            assertThat(book.getSheet("Sentences").getLastRowNum()).isEqualTo(10);
            assertThat(book.getSheet("Sentences 3").getLastRowNum()).isEqualTo(3);
            assertThat(cells(book.getSheet("Sentences 2"), 9).get(1)).contains("Sentence 10");
            assertThat(book.getSheet("Sentences 3").getDataValidations()).hasSize(2);
            assertThat(run(book, "sheets of sentences")).isEqualTo("3.0");
        }
    }

    @Test
    void aTextLongerThanACellIsCutOpenly() throws Exception {
        String text = IntStream.range(0, 9_000)
                .mapToObj(i -> Integer.toHexString(i * 0x9E3779B1) + "\uD83D\uDE00")
                .collect(Collectors.joining());
        Reports.write(folder, List.of(text, "Short."), TableStyle.STANDARD);
        try (XSSFWorkbook book = written(ReportWorkbook.MOST_ROWS)) {
            int column = table(folder.resolve("sentences.csv")).get(0).indexOf("text");
            String shown = book.getSheet("Sentences").getRow(1).getCell(column).getStringCellValue();
            assertThat(shown).hasSizeBetween(32_760, 32_767).endsWith(" […]").startsWith(text.substring(0, 32_760));
            assertThat(Double.parseDouble(run(book, "cells cut"))).isPositive();
        }
    }

    @Test
    void chartsShowTheFirstThirtyArticlesAndAllTogether() throws Exception {
        Reports.write(folder, Collections.nCopies(40 * 25, "Talks go on."), TableStyle.STANDARD);
        try (XSSFWorkbook book = written(ReportWorkbook.MOST_ROWS)) {
            XSSFDrawing drawing = book.getSheet("Shares").getDrawingPatriarch();
            assertThat(drawing.getCharts().stream()
                            .map(chart -> chart.getTitleText().getString()))
                    .containsExactly(
                            "stance, all articles", "sentiment, all articles", "stance by article, the first 30");
            assertThat(cells(book.getSheet("Shares"), 5))
                    .anyMatch(row -> row.get(0).equals("article 40.txt"));
        }
    }

    private XSSFWorkbook written(int mostRows) throws Exception {
        Path file = folder.resolve("report.xlsx");
        ReportWorkbook.write(FinishedReport.open(folder), file, mostRows, Progress.NONE);
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private static List<String> names(XSSFWorkbook book) {
        return IntStream.range(0, book.getNumberOfSheets())
                .mapToObj(book::getSheetName)
                .toList();
    }

    private static String run(XSSFWorkbook book, String fact) {
        return cells(book.getSheet("Run"), 2).stream()
                .filter(row -> row.get(0).equals(fact))
                .findFirst()
                .orElseThrow()
                .get(1);
    }

    /** What stands in the cells that a list is taken from. */
    private static List<String> named(XSSFWorkbook book, String range) {
        AreaReference area = new AreaReference(range, book.getSpreadsheetVersion());
        return Stream.of(area.getAllReferencedCells())
                .map(at -> book.getSheet(at.getSheetName())
                        .getRow(at.getRow())
                        .getCell(at.getCol())
                        .getStringCellValue())
                .toList();
    }

    private static List<List<String>> table(Path file) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        try (TableReader reader = TableReader.open(file, TableOptions.DEFAULT)) {
            rows.add(reader.header());
            for (Optional<TableRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                rows.add(((TableRecord.Row) next.get()).cells());
            }
        }
        return rows;
    }

    /** A cell of the CSV file as a person reads it: without the apostrophe, numbers without zeros at the end. */
    private static String plain(String cell) {
        return cell.matches("-?\\d+([.,]\\d+)?")
                ? String.valueOf(Double.parseDouble(cell.replace(',', '.')))
                : FormulaEscape.unescape(cell);
    }

    private static List<List<String>> cells(Sheet sheet, int columns) {
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r <= sheet.getLastRowNum(); r++) {
            Row row = sheet.getRow(r);
            rows.add(IntStream.range(0, columns)
                    .mapToObj(c -> row == null ? "" : shown(row.getCell(c)))
                    .toList());
        }
        return rows;
    }

    private static String shown(Cell cell) {
        if (cell == null) {
            return "";
        }
        return cell.getCellType() == CellType.NUMERIC
                ? String.valueOf(cell.getNumericCellValue())
                : cell.getStringCellValue();
    }
}
