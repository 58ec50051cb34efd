package org.demarche.evaluate;

/**
 * Which rows two predictions get right, and McNemar's exact test of whether one gets more right than the other
 * (McNemar: Note on the Sampling Error of the Difference Between Correlated Proportions or Percentages, Psychometrika,
 * 1947). Rows on which both are right or both wrong tell nothing; of the others, were both equally good, each side
 * would have its share by tosses of a fair coin. The test takes rows as independent: for rows of one document, which
 * are not, its p is too small.
 *
 * @param bothRight rows
 * @param onlyFirst rows that the first alone gets right
 * @param onlySecond rows that the second alone gets right
 * @param bothWrong rows
 * @param p two-sided: how probable it is that a fair coin falls at least as unevenly as {@code onlyFirst} to
 *     {@code onlySecond}; 1 without such rows
 */
public record McNemar(long bothRight, long onlyFirst, long onlySecond, long bothWrong, double p) {

    /**
     * @param gold a label index for each row
     * @param first a label index for each row
     * @param second a label index for each row
     */
    public static McNemar of(int[] gold, int[] first, int[] second) {
        long[] counts = new long[4];
        for (int row = 0; row < gold.length; row++) {
            counts[(first[row] == gold[row] ? 0 : 2) + (second[row] == gold[row] ? 0 : 1)]++;
        }
        return new McNemar(counts[0], counts[1], counts[2], counts[3], exact(counts[1], counts[2]));
    }

    /** min(1, 2 · Σ C(n, k) / 2^n for k = 0 … m), where m is the smaller of the two counts and n their sum. */
    static double exact(long one, long other) {
        long n = one + other;
        long m = Math.min(one, other);
        double logTerm = -n * Math.log(2);
        for (long i = 1; i <= m; i++) {
            logTerm += Math.log((double) (n - m + i) / i);
        }
        double sum = 0;
        double ratio = 1; // of the term of k to that of m
        for (long k = m; k >= 0 && ratio > 0; k--) {
            sum += ratio;
            ratio *= (double) k / (n - k + 1);
        }
        return Math.min(1, 2 * Math.exp(logTerm) * sum);
    }
}
