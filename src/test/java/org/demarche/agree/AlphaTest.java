package org.demarche.agree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The worked examples of Krippendorff: Computing Krippendorff's Alpha-Reliability, 2011. */
final class AlphaTest {

    @Test
    void twoPeopleTwoLabels() {
        // A. Binary data: Meg and Owen, 10 articles
        assertThat(alpha(2, "0100000010", "1110010000")).isCloseTo(0.095, within(0.0005));
    }

    @Test
    void twoPeopleFiveLabels() {
        // B. Nominal data: Ben and Gerry, 12 articles
        assertThat(alpha(5, "aabbdcccedda", "babbbccceddd")).isCloseTo(0.692, within(0.0005));
    }

    @Test
    void fourPeopleWithGaps() {
        // C. Nominal data, any number of observers, missing data
        assertThat(alpha(5, "123321412...", "1233224125.3", ".3332342251.", "12332441251."))
                .isCloseTo(0.743, within(0.0005));
    }

    @Test
    void oneLabelThroughoutIsNoDisagreement() {
        assertThat(alpha(3, "aaaa", "aaaa")).isEqualTo(1);
    }

    @Test
    void sentencesOfOnePersonDoNotCount() {
        assertThat(alpha(2, "0100000010111", "1110010000..."))
                .isCloseTo(alpha(2, "0100000010", "1110010000"), within(1e-12));
    }

    @Test
    void crossedLabelsAreWorseThanChance() {
        assertThat(alpha(2, "01", "10")).isNegative();
    }

    /** One string a person: a letter or digit from 0, 1 or a on for each label, a dot for none. */
    static double alpha(int size, String... people) {
        int[][] labels = labels(people);
        return Alpha.of(labels, IntStream.range(0, labels.length).toArray(), size);
    }

    static int[][] labels(String... people) {
        int[][] labels = new int[people[0].length()][people.length];
        int lowest = String.join("", people)
                .chars()
                .filter(Character::isLetterOrDigit)
                .min()
                .orElseThrow();
        for (int person = 0; person < people.length; person++) {
            for (int row = 0; row < labels.length; row++) {
                char written = people[person].charAt(row);
                labels[row][person] = written == '.' ? -1 : written - lowest;
            }
        }
        return labels;
    }
}
