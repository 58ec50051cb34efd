package org.demarche.report;

import java.util.List;

/**
 * What stands in a column of a report's table.
 *
 * @param name in the header
 * @param kind how its cells are read and shown
 * @param filled whether no cell of it is ever empty
 * @param meaning one line, in plain words
 * @param values all that a cell may hold; empty if anything may stand there
 */
public record Column(String name, Kind kind, boolean filled, String meaning, List<String> values) {

    /** What a cell holds. */
    public enum Kind {
        /** An identifier. */
        ID,
        /** The sentence itself. */
        TEXT,
        /** A sentence beside it. */
        CONTEXT,
        /** A name or a few words. */
        NAME,
        /** A word of a short list. */
        WORD,
        /** The label that a model gave. */
        LABEL,
        /** 0 to 1, four decimals: a probability or share. */
        SHARE,
        /** −1 to +1, four decimals. */
        BALANCE,
        /** A whole number from 0. */
        COUNT,
        /** {@code true} or {@code false}. */
        FLAG,
        /** Empty, for a person to write in. */
        REVIEW,
        /** As it was in the table that was scored. */
        INPUT;

        /** Whether the cells are numbers of ours. */
        public boolean isNumber() {
            return this == SHARE || this == BALANCE || this == COUNT;
        }
    }

    public Column {
        values = List.copyOf(values);
    }

    static Column filled(String name, Kind kind, String meaning, String... values) {
        return new Column(name, kind, true, meaning, List.of(values));
    }

    static Column perhaps(String name, Kind kind, String meaning, String... values) {
        return new Column(name, kind, false, meaning, List.of(values));
    }
}
