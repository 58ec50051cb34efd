package org.demarche.table;

/**
 * How tables are written.
 *
 * @param delimiter what stands between cells: comma, semicolon or tab
 * @param decimal what stands before decimal places: dot or comma
 */
public record TableStyle(char delimiter, char decimal) {

    /** RFC 4180, readable everywhere. */
    public static final TableStyle STANDARD = new TableStyle(',', '.');

    /** What Excel opens in columns by a double click where the decimal sign is a comma. */
    public static final TableStyle EXCEL_LOCALE = new TableStyle(';', ',');

    private static final String MARK = "\uFEFF";

    public TableStyle {
        if (",;\t".indexOf(delimiter) < 0 || ".,".indexOf(decimal) < 0) {
            throw new IllegalArgumentException("no style with '" + delimiter + "' and '" + decimal + "'");
        }
    }

    /** What the file starts with: a byte order mark, without which Excel takes UTF-8 for the local code page. */
    public String start() {
        return MARK;
    }
}
