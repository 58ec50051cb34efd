package org.demarche.table;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How to read a table.
 *
 * @param charset what to decode with instead of UTF-8; a byte order mark in the file overrules both
 * @param longestField most characters of a cell, 1 to 268,435,455; a row with a longer one is rejected
 */
public record TableOptions(Optional<Charset> charset, int longestField) {

    /** UTF-8, cells of at most 1,048,576 characters. */
    public static final TableOptions DEFAULT = new TableOptions(Optional.empty(), 1 << 20);

    private static final int FIELDS_A_RECORD = 4;

    public TableOptions {
        if (longestField < 1 || longestField > Integer.MAX_VALUE / (2 * FIELDS_A_RECORD)) {
            throw new IllegalArgumentException("the longest field has 1 to 268435455 characters, not " + longestField);
        }
    }

    /** Most characters of a whole record, which bounds what is held in memory. */
    int longestRecord() {
        return FIELDS_A_RECORD * longestField;
    }
}
