package org.demarche.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The first record of a table.
 *
 * @param line where it starts, 1-based
 * @param delimiter what it is cut by, and so every record
 * @param names without blanks at the ends; no two alike when case is ignored
 */
record Header(long line, char delimiter, List<String> names) {

    /** The widest sheet that a spreadsheet opens; also bounds what hostile quotes can cost. */
    private static final int MOST_COLUMNS = 16_384;

    Header {
        names = List.copyOf(names);
    }

    /** @throws TableException if the names cannot tell columns apart */
    static Header of(String file, long line, char delimiter, List<String> cells) throws TableException {
        List<String> names = withoutUnnamedEnd(cells.stream().map(String::strip).toList());
        if (names.isEmpty()) {
            throw new TableException(file, line, "no column has a name", "expected a header with column names");
        }
        if (names.size() > MOST_COLUMNS) {
            throw new TableException(
                    file, line, names.size() + " columns", "expected at most " + MOST_COLUMNS + " columns");
        }
        refuseDuplicates(file, line, names);
        return new Header(line, delimiter, names);
    }

    /** Spreadsheets save columns that once had content as empty cells at the end of every line. */
    private static List<String> withoutUnnamedEnd(List<String> names) {
        int size = names.size();
        while (size > 0 && names.get(size - 1).isEmpty()) {
            size--;
        }
        return names.subList(0, size);
    }

    private static void refuseDuplicates(String file, long line, List<String> names) throws TableException {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Integer first = seen.putIfAbsent(names.get(i).toLowerCase(Locale.ROOT), i);
            if (first != null) {
                throw new TableException(
                        file,
                        line,
                        "columns " + (first + 1) + " and " + (i + 1) + " are both named \"" + names.get(i) + "\"",
                        "expected different names; rename or delete one");
            }
        }
    }
}
