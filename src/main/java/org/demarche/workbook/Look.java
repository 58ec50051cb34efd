package org.demarche.workbook;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;
import org.apache.xmlbeans.XmlCursor;
import org.demarche.report.Column;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;

/** How cells look. Text is of the format "text", so that it stays text when a person edits it. */
final class Look {

    private static final String AS_TEXT = "@";

    /** Of the same widths as Liberation Sans, so that rows are as high as they need be in every program. */
    private static final String FONT = "Arial";

    private static final int POINTS = 10;

    private final SXSSFWorkbook book;
    private final Map<Column.Kind, CellStyle> styles = new EnumMap<>(Column.Kind.class);
    private final Map<Column.Kind, CellStyle> guarded = new EnumMap<>(Column.Kind.class);
    private final XSSFFont muted;
    private final CellStyle header;
    private final CellStyle upright;
    private final CellStyle reviewHeader;
    private final CellStyle title;
    private final CellStyle plain;
    private final CellStyle note;

    Look(SXSSFWorkbook book) {
        this.book = book;
        nameUsualStyle(book.getXSSFWorkbook().getStylesSource());
        XSSFFont usual = (XSSFFont) book.getFontAt(0);
        usual.setFontName(FONT);
        usual.setFontHeightInPoints((short) POINTS);
        this.muted = font(false, POINTS, "6B6B6B");
        for (Column.Kind kind : Column.Kind.values()) {
            styles.put(kind, style(kind, false));
            guarded.put(kind, style(kind, true));
        }
        header = header("1F3A4D", false);
        upright = header("1F3A4D", true);
        reviewHeader = header("7A5200", false);
        plain = made(style -> style.setWrapText(true));
        note = made(style -> style.setFont(muted));
        title = made(style -> style.setFont(font(true, 14, "000000")));
    }

    /** Of text, or of a number. */
    CellStyle of(Column.Kind kind) {
        return styles.getOrDefault(kind, plain);
    }

    /** Of text that would be a formula if somebody typed it: marked as text by the cell itself too. */
    CellStyle guarded(Column.Kind kind) {
        return guarded.getOrDefault(kind, plain);
    }

    CellStyle header() {
        return header;
    }

    CellStyle header(Column.Kind kind, boolean turned) {
        return switch (kind) {
            case SHARE, BALANCE, COUNT, FLAG -> turned ? upright : header;
            case REVIEW -> reviewHeader;
            case ID, TEXT, CONTEXT, NAME, WORD, LABEL, INPUT -> header;
        };
    }

    CellStyle title() {
        return title;
    }

    CellStyle plain() {
        return plain;
    }

    /** Of a line that may run on over the cells beside it. */
    CellStyle note() {
        return note;
    }

    /** In characters. */
    static int width(Column column) {
        return switch (column.kind()) {
            case ID, LABEL -> 12;
            case TEXT -> 54;
            case CONTEXT -> 28;
            case NAME -> column.name().equals("article") ? 30 : 16; // the name of a file has no blanks to wrap at
            case INPUT -> 16;
            case WORD -> 11;
            case SHARE, BALANCE, COUNT, FLAG -> 7;
            case REVIEW -> column.values().isEmpty() ? 20 : 16;
        };
    }

    private CellStyle style(Column.Kind kind, boolean quotePrefix) {
        return made(style -> {
            style.setQuotePrefixed(quotePrefix);
            style.setDataFormat(book.createDataFormat().getFormat(format(kind)));
            switch (kind) {
                case TEXT, NAME, INPUT, LABEL, WORD -> style.setWrapText(true);
                case CONTEXT -> {
                    style.setWrapText(true);
                    style.setFont(muted);
                }
                case ID, SHARE, BALANCE, COUNT, FLAG -> style.setFont(muted);
                case REVIEW -> {
                    style.setWrapText(true);
                    filled(style, "FFF8DC");
                    bordered(style);
                }
            }
        });
    }

    private static String format(Column.Kind kind) {
        return switch (kind) {
            case SHARE, BALANCE -> "0.00";
            case COUNT -> "0";
            case ID, TEXT, CONTEXT, NAME, WORD, LABEL, FLAG, REVIEW, INPUT -> AS_TEXT;
        };
    }

    private CellStyle header(String colour, boolean turned) {
        return made(style -> {
            style.setQuotePrefixed(true); // a table that was scored may have a column =1+1
            style.setWrapText(!turned);
            style.setRotation((short) (turned ? 90 : 0));
            style.setVerticalAlignment(VerticalAlignment.BOTTOM);
            style.setDataFormat(book.createDataFormat().getFormat(AS_TEXT));
            filled(style, colour);
            style.setFont(font(true, POINTS, "FFFFFF"));
        });
    }

    /** Each setter appends a part, and the format has an order of parts: weight, height, colour, name. */
    private XSSFFont font(boolean bold, int points, String colour) {
        XSSFFont font = (XSSFFont) book.createFont();
        font.getCTFont().set(CTFont.Factory.newInstance());
        font.setBold(bold);
        font.setFontHeightInPoints((short) points);
        font.setColor(colour(colour));
        font.setFontName(FONT);
        return font;
    }

    /** Which style is the usual one. POI leaves it out, has no type for it, and openpyxl, which pandas reads with, then warns. */
    private static void nameUsualStyle(StylesTable styles) {
        try (XmlCursor cursor = styles.getCTStylesheet().newCursor()) {
            cursor.toFirstContentToken();
            cursor.beginElement("cellStyles", XSSFRelation.NS_SPREADSHEETML);
            cursor.insertAttributeWithValue("count", "1");
            cursor.beginElement("cellStyle", XSSFRelation.NS_SPREADSHEETML);
            cursor.insertAttributeWithValue("name", "Normal");
            cursor.insertAttributeWithValue("xfId", "0");
            cursor.insertAttributeWithValue("builtinId", "0");
        }
    }

    private CellStyle made(Consumer<XSSFCellStyle> how) {
        XSSFCellStyle style = (XSSFCellStyle) book.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        how.accept(style);
        return style;
    }

    static XSSFColor colour(String hex) {
        return new XSSFColor(HexFormat.of().parseHex("FF" + hex), null);
    }

    private static void filled(XSSFCellStyle style, String colour) {
        style.setFillForegroundColor(colour(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static void bordered(XSSFCellStyle style) {
        for (BorderSide side : List.of(BorderSide.TOP, BorderSide.BOTTOM, BorderSide.LEFT, BorderSide.RIGHT)) {
            style.setBorderColor(side, colour("D8C890"));
        }
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }
}
