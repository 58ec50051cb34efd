package org.demarche.corpus;

import java.util.Arrays;

/**
 * What each unit holds.
 *
 * <p>Counts are {@code [units × (labels + 1)]}: rows with each label, and in the last column all rows of the unit.
 */
final class UnitCounts {

    private final int[][] counts;
    private final int[] totals;

    private UnitCounts(int[][] counts, int[] totals) {
        this.counts = counts;
        this.totals = totals;
    }

    static UnitCounts of(int[] unit, int[] gold, int labels) {
        if (unit.length != gold.length) {
            throw new IllegalArgumentException(unit.length + " units for " + gold.length + " labels");
        }
        int[][] counts = new int[Arrays.stream(unit).max().orElse(-1) + 1][labels + 1];
        int[] totals = new int[labels + 1];
        for (int row = 0; row < unit.length; row++) {
            if (gold[row] >= 0) {
                counts[unit[row]][gold[row]]++;
                totals[gold[row]]++;
            }
            counts[unit[row]][labels]++;
            totals[labels]++;
        }
        return new UnitCounts(counts, totals);
    }

    /** How many numbers there are; a number that no row has is an empty unit. */
    int numbers() {
        return counts.length;
    }

    /** How many units have rows. */
    int count() {
        return (int)
                Arrays.stream(counts).filter(unit -> unit[unit.length - 1] > 0).count();
    }

    int columns() {
        return totals.length;
    }

    int size(int unit) {
        return counts[unit][totals.length - 1];
    }

    int get(int unit, int column) {
        return counts[unit][column];
    }

    int total(int column) {
        return totals[column];
    }
}
