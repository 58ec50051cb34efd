package org.demarche;

/**
 * A stretch of an article's {@linkplain Article#text text}, in Unicode characters (code points), which spreadsheets,
 * Python and R count alike but for the rare ones beyond the first plane.
 *
 * @param start of its first character, from 0
 * @param end behind its last
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span from " + start + " to " + end);
        }
    }
}
