package org.demarche.agree;

/**
 * Cohen's kappa of two annotators (Cohen: A Coefficient of Agreement for Nominal Scales, Educational and Psychological
 * Measurement, 1960): (p<sub>o</sub> − p<sub>e</sub>) / (1 − p<sub>e</sub>), where p<sub>o</sub> is the share of
 * sentences on which they agree and p<sub>e</sub> what two people with their habits would agree on by chance.
 */
final class Kappa {

    private Kappa() {}

    /**
     * @param labels for each sentence one label index an annotator, −1 where there is none
     * @param rows the sentences to count, which may repeat; those that one of the two left out do not count
     * @param size how many labels there are
     * @return 1 for full agreement, 0 for that of chance; 1 too where both gave one and the same label throughout, and
     *     where there is no sentence that both labelled
     */
    static double of(int[][] labels, int[] rows, int first, int second, int size) {
        double[] ofFirst = new double[size];
        double[] ofSecond = new double[size];
        double both = 0;
        double same = 0;
        for (int row : rows) {
            int one = labels[row][first];
            int other = labels[row][second];
            if (one >= 0 && other >= 0) {
                both++;
                ofFirst[one]++;
                ofSecond[other]++;
                same += one == other ? 1 : 0;
            }
        }
        double chance = 0;
        for (int label = 0; label < size; label++) {
            chance += ofFirst[label] * ofSecond[label];
        }
        return same == both ? 1 : (both * same - chance) / (both * both - chance);
    }
}
