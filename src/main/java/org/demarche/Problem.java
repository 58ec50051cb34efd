package org.demarche;

/**
 * Something wrong in a file of the user's, with its place: data, not an exception.
 *
 * @param severity what it means for the work
 * @param file the file as the user named it
 * @param line 1-based line of the file, or 0 for the whole file
 * @param column the column's name, empty if the row or file as a whole is meant
 * @param found what stands there
 * @param expected what should, and where it helps what to do
 */
public record Problem(Severity severity, String file, long line, String column, String found, String expected) {

    /** What a problem means for the work. */
    public enum Severity {
        /** The row is used; somebody should look. */
        WARNING,
        /** The row is left out and counted. */
        REJECTED,
        /** The file cannot be used. */
        FATAL
    }

    /** {@code file:line: column: found; expected …} on one line, control characters made visible. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file).append(':');
        if (line > 0) {
            text.append(line).append(':');
        }
        text.append(' ');
        if (!column.isEmpty()) {
            text.append(column).append(": ");
        }
        text.append(found);
        if (!expected.isEmpty()) {
            text.append("; ").append(expected);
        }
        return Visible.of(text.toString());
    }
}
