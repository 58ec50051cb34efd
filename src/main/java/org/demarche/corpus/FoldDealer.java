package org.demarche.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.demarche.Seed;

/**
 * Deals units to folds, the largest first, each to the fold that it unbalances least.
 *
 * <p>Let c(f, l) be the rows with label l in fold f, t(l) all rows with it, and s(f) the share of the rows that the fold
 * should get. The sum over folds and labels of (c(f, l) / t(l))² / s(f) is least when every fold has its share of every
 * label (Cauchy–Schwarz), so each unit goes where it adds least to the sum. All rows together count as one label more,
 * which keeps the folds of one size. Of equal folds the first is taken.
 */
final class FoldDealer {

    private final UnitCounts units;
    private final double[] shares;
    private final int[][] dealt;

    FoldDealer(UnitCounts units, double[] shares) {
        this.units = units;
        this.shares = shares;
        this.dealt = new int[shares.length][units.columns()];
    }

    /** For each unit its fold. No fold stays empty if there are as many units. */
    int[] deal(Seed seed) {
        int[] fold = new int[units.numbers()];
        List<Integer> order = largestFirst(seed);
        for (int i = 0; i < order.size(); i++) {
            int unit = order.get(i);
            fold[unit] = cheapest(unit, order.size() - i <= emptyFolds());
            for (int column = 0; column < units.columns(); column++) {
                dealt[fold[unit]][column] += units.get(unit, column);
            }
        }
        return fold;
    }

    private List<Integer> largestFirst(Seed seed) {
        List<Integer> order = new ArrayList<>();
        for (int unit = 0; unit < units.numbers(); unit++) {
            if (units.size(unit) > 0) {
                order.add(unit);
            }
        }
        Collections.shuffle(order, seed.random());
        order.sort(Comparator.comparingInt(units::size).reversed());
        return order;
    }

    private int cheapest(int unit, boolean onlyEmpty) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int fold = 0; fold < shares.length; fold++) {
            double cost = cost(unit, fold);
            if (cost < least && !(onlyEmpty && size(fold) > 0)) {
                best = fold;
                least = cost;
            }
        }
        return best;
    }

    private double cost(int unit, int fold) {
        double cost = 0;
        for (int column = 0; column < units.columns(); column++) {
            double added = units.get(unit, column);
            if (added > 0) {
                double total = units.total(column);
                cost += added * (2 * dealt[fold][column] + added) / (total * total * shares[fold]);
            }
        }
        return cost;
    }

    private int emptyFolds() {
        int empty = 0;
        for (int fold = 0; fold < shares.length; fold++) {
            empty += size(fold) == 0 ? 1 : 0;
        }
        return empty;
    }

    private int size(int fold) {
        return dealt[fold][units.columns() - 1];
    }
}
