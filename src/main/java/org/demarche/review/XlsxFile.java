package org.demarche.review;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.demarche.Visible;
import org.demarche.table.LooseLine;
import org.demarche.table.TableException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads a workbook as a stream, hidden rows and sheets too: values as they are shown, of formulas what they came to. POI bounds what a
 * zip may unpack to, and its parser takes no DTD.
 */
final class XlsxFile {

    private static final int MOST_COLUMNS = 16_384;
    private static final int LONGEST_NAME = 60;

    private XlsxFile() {}

    /** One for each sheet, named {@code file[sheet]}. */
    static List<SheetRows> read(Path path, String name, SheetForm form) throws TableException {
        try (OPCPackage workbook = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(workbook);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            List<SheetRows> all = new ArrayList<>();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    SheetRows rows =
                            new SheetRows(name + "[" + Visible.of(sheets.getSheetName(), LONGEST_NAME) + "]", form);
                    XMLReader parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(new XSSFSheetXMLHandler(
                            reader.getStylesTable(),
                            null,
                            strings,
                            new Lines(rows),
                            new DataFormatter(Locale.ROOT),
                            false));
                    parser.parse(new InputSource(sheet));
                    all.add(rows);
                }
            }
            return all;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException e) { // POI tells damage by exceptions of many kinds
            String told = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw TableException.of(
                    name,
                    0,
                    "a workbook that cannot be read: "
                            + told.lines().findFirst().orElse(""),
                    "expected .xlsx as a spreadsheet saves it; save it anew");
        }
    }

    /** Puts cells into lines. */
    private static final class Lines implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final SheetRows rows;
        private final List<String> cells = new ArrayList<>();

        Lines(SheetRows rows) {
            this.rows = rows;
        }

        @Override
        public void startRow(int row) {
            cells.clear();
        }

        @Override
        public void endRow(int row) {
            rows.add(new LooseLine(row + 1L, cells, ""));
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column < 0 || column >= MOST_COLUMNS) {
                throw new IllegalArgumentException("a cell in column " + column);
            }
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, value == null ? "" : value);
        }
    }
}
