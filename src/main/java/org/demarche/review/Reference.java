package org.demarche.review;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.table.FormulaEscape;

/**
 * By which a sheet of conflicts names a row that it decides about: {@code anna.csv:17:0a1b2c3d}.
 *
 * @param sheet as messages name it
 * @param line where the row starts
 * @param digest of its cells
 */
record Reference(String sheet, long line, String digest) {

    /** Between references, as between other things of which a cell holds several. */
    static final String JOINT = " | ";

    private static final Pattern WRITTEN = Pattern.compile("(.*):([0-9]{1,9}):([0-9a-fA-F]{8})");
    private static final Pattern BETWEEN = Pattern.compile("(?<=:[0-9a-fA-F]{8}) \\| ");

    static Reference of(SheetRow row) {
        return new Reference(row.sheet(), row.line(), row.digest());
    }

    /** Those that a cell holds; what is none is left out: the row that it named is not settled then, which is seen. */
    static List<Reference> in(String cell) {
        return BETWEEN.splitAsStream(FormulaEscape.unescape(Content.bare(cell)))
                .map(WRITTEN::matcher)
                .filter(Matcher::matches)
                .map(found -> new Reference(found.group(1), Long.parseLong(found.group(2)), found.group(3)))
                .toList();
    }

    /** The rows that a row of a sheet of conflicts decides about. */
    static Stream<Reference> settledBy(JudgedRow row) {
        return row.row().cell(SheetForm.SETTLES).stream().flatMap(cell -> in(cell).stream());
    }

    /** The same in whatever folder the sheet lies, and whatever a spreadsheet did to its name. */
    Reference bare() {
        return new Reference(file(), line, digest.toLowerCase(Locale.ROOT));
    }

    /** The name of the sheet without folders. */
    String file() {
        return Content.key(sheet).replaceFirst(".*/", "");
    }

    @Override
    public String toString() {
        return sheet + ":" + line + ":" + digest;
    }
}
