package org.demarche.corpus;

/**
 * What became of the data rows: {@code read = used + rejected + notSentences}.
 *
 * @param read records after the headers, blank lines not counted
 * @param used rows of the corpus
 * @param rejected rows left out for a problem
 * @param notSentences rows that the annotators marked as no sentence of an article: {@code content} other than
 *     {@code article}, or a label {@code none}
 */
public record RowCounts(long read, long used, long rejected, long notSentences) {

    public RowCounts {
        if (read != used + rejected + notSentences || Math.min(used, Math.min(rejected, notSentences)) < 0) {
            throw new IllegalArgumentException(read + " rows are not " + used + " used, " + rejected + " rejected and "
                    + notSentences + " that are no sentences");
        }
    }

    static final RowCounts ZERO = new RowCounts(0, 0, 0, 0);

    RowCounts plus(RowCounts other) {
        return new RowCounts(
                read + other.read, used + other.used, rejected + other.rejected, notSentences + other.notSentences);
    }
}
