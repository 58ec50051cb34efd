package org.demarche.table;

/**
 * Follows the quotes and counts the cells of one record over its physical lines. A quote opens only at the start of a
 * cell (RFC 4180, section 2); elsewhere in an unquoted cell it is a character like any other, as for Commons CSV.
 */
final class QuoteScanner {

    private enum State {
        START,
        PLAIN,
        QUOTED,
        QUOTE_INSIDE,
        CLOSED,
        BROKEN
    }

    private final char delimiter;
    private State state = State.START;
    private int cells = 1;

    QuoteScanner(char delimiter) {
        this.delimiter = delimiter;
    }

    void read(String line) {
        for (int i = 0; i < line.length() && state != State.BROKEN; i++) {
            state = after(line.charAt(i));
        }
    }

    /** Whether the record goes on in the next line. */
    boolean isOpen() {
        return state == State.QUOTED;
    }

    /** Whether text follows a closing quote. */
    boolean isBroken() {
        return state == State.BROKEN;
    }

    /** How many cells have been begun. */
    int cells() {
        return cells;
    }

    private State after(char c) {
        return switch (state) {
            case START -> c == '"' ? State.QUOTED : unquoted(c);
            case PLAIN -> unquoted(c);
            case QUOTED -> c == '"' ? State.QUOTE_INSIDE : State.QUOTED;
            case QUOTE_INSIDE -> c == '"' ? State.QUOTED : closed(c);
            case CLOSED -> closed(c);
            case BROKEN -> State.BROKEN;
        };
    }

    private State unquoted(char c) {
        return c == delimiter ? nextCell() : State.PLAIN;
    }

    private State closed(char c) {
        if (c == delimiter) {
            return nextCell();
        }
        return Character.isWhitespace(c) ? State.CLOSED : State.BROKEN;
    }

    private State nextCell() {
        cells++;
        return State.START;
    }
}
