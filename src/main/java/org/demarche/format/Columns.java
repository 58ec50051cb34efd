package org.demarche.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts the pieces of a page into columns, and the columns into the order of reading. A column is found by the white
 * strip beside it, over which few lines run; those that do (headlines, wide tables) part the page into bands, which are
 * read one after another, from left to right each.
 */
final class Columns {

    private static final int DEEPEST = 4;

    /** In ems of the page's type. */
    private static final double NARROWEST_STRIP = 0.7;

    /** Fewer lines beside a strip are a table's or a caption's. */
    private static final int FEWEST_LINES = 4;

    /** Of the width of what is divided: what is narrower is a margin of numbers or bullets. */
    private static final double NARROWEST_COLUMN = 0.18;

    /** How many of the lines beside a strip may run over it. */
    private static final double MOST_OVER = 0.2;

    private final List<List<Line>> found = new ArrayList<>();

    private Columns() {}

    /** @return what belongs to one column, from top to bottom; several may stand in one line */
    static List<List<Line>> of(List<Line> pieces) {
        Columns columns = new Columns();
        columns.divide(pieces, 0);
        return columns.found;
    }

    private void divide(List<Line> pieces, int depth) {
        Optional<Strip> strip = depth < DEEPEST ? strip(pieces) : Optional.empty();
        if (strip.isEmpty()) {
            if (!pieces.isEmpty()) {
                found.add(pieces);
            }
            return;
        }
        List<Line> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingDouble(Line::y).thenComparing(Line::start));
        List<Line> over = new ArrayList<>();
        List<Line> band = new ArrayList<>();
        for (Line piece : sorted) {
            boolean runsOver = strip.get().isCrossedBy(piece);
            if (runsOver) {
                divideBand(band, strip.get(), depth);
                over.add(piece);
            } else if (isBeside(piece, over)) {
                over.add(piece); // the rest of a line that runs over the strip
            } else {
                endOver(over);
                band.add(piece);
            }
        }
        endOver(over);
        divideBand(band, strip.get(), depth);
    }

    private void divideBand(List<Line> band, Strip strip, int depth) {
        List<Line> left = band.stream().filter(strip::isRightOf).toList();
        List<Line> right =
                band.stream().filter(piece -> !strip.isRightOf(piece)).toList();
        divide(left, depth + 1);
        divide(right, depth + 1);
        band.clear();
    }

    private void endOver(List<Line> over) {
        if (!over.isEmpty()) {
            found.add(List.copyOf(over));
            over.clear();
        }
    }

    private static boolean isBeside(Line piece, List<Line> over) {
        return !over.isEmpty() && Math.abs(over.get(over.size() - 1).y() - piece.y()) < piece.size() / 4;
    }

    private record Strip(double from, double to) {

        double middle() {
            return (from + to) / 2;
        }

        boolean isCrossedBy(Line piece) {
            return piece.start() < middle() && piece.end() > middle();
        }

        boolean isRightOf(Line piece) {
            return piece.end() <= middle();
        }
    }

    /** The widest strip between two columns, if there is one. */
    private static Optional<Strip> strip(List<Line> pieces) {
        double from = pieces.stream().mapToDouble(Line::start).min().orElse(0);
        double to = pieces.stream().mapToDouble(Line::end).max().orElse(0);
        double em = pieces.stream()
                .mapToDouble(Line::size)
                .sorted()
                .skip(pieces.size() / 2)
                .findFirst()
                .orElse(0);
        if (pieces.size() < 2 * FEWEST_LINES || to - from > 10_000) {
            return Optional.empty();
        }
        int[] covered = covered(pieces, from, to);
        List<Strip> strips = new ArrayList<>();
        int most = Arrays.stream(covered).max().orElse(0);
        int start = -1;
        for (int x = 0; x < covered.length; x++) {
            boolean white = covered[x] <= MOST_OVER * most;
            if (white && start < 0) {
                start = x;
            } else if (!white && start >= 0) {
                strips.add(new Strip(from + start, from + x));
                start = -1;
            }
        }
        return strips.stream()
                .filter(strip -> strip.to() - strip.from() >= NARROWEST_STRIP * em && parts(pieces, strip, from, to))
                .max(Comparator.comparingDouble(strip -> strip.to() - strip.from()));
    }

    /** For each point of the width over how many pieces it lies. */
    private static int[] covered(List<Line> pieces, double from, double to) {
        int[] change = new int[(int) Math.ceil(to - from) + 2];
        for (Line piece : pieces) {
            change[(int) Math.floor(piece.start() - from)]++;
            change[Math.min(change.length - 1, (int) Math.ceil(piece.end() - from))]--;
        }
        Arrays.parallelPrefix(change, Integer::sum);
        return change;
    }

    private static boolean parts(List<Line> pieces, Strip strip, double from, double to) {
        List<Line> left = pieces.stream().filter(strip::isRightOf).toList();
        List<Line> right = pieces.stream()
                .filter(piece -> !strip.isRightOf(piece) && !strip.isCrossedBy(piece))
                .toList();
        int over = pieces.size() - left.size() - right.size();
        double narrowest = NARROWEST_COLUMN * (to - from);
        return isColumn(left, narrowest)
                && isColumn(right, narrowest)
                && over <= MOST_OVER * 2 * Math.min(left.size(), right.size());
    }

    private static boolean isColumn(List<Line> lines, double narrowest) {
        double mean = lines.stream()
                .mapToDouble(line -> line.end() - line.start())
                .average()
                .orElse(0);
        return lines.size() >= FEWEST_LINES && mean >= narrowest;
    }
}
