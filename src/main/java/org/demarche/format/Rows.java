package org.demarche.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Joins the pieces of a column, or of a page, that stand on one line. Raised numbers and signs of notes go. */
final class Rows {

    private static final double SAME_LINE = 0.5;
    private static final double SMALL = 0.8;
    private static final double RAISED = 0.1;
    private static final double SPACE = 0.15;

    private static final Pattern NOTE_MARK = Pattern.compile("(?:\\d{1,3}|[*†‡§])(?:, ?(?:\\d{1,3}|[*†‡§])){0,5}");

    private Rows() {}

    /** @return from top to bottom */
    static List<Line> of(List<Line> pieces) {
        List<Line> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingDouble(Line::y).thenComparing(Line::start));
        List<Line> rows = new ArrayList<>();
        List<Line> row = new ArrayList<>();
        for (Line piece : sorted) {
            if (!row.isEmpty() && !isSameLine(row.get(row.size() - 1), piece)) {
                rows.add(joined(row));
                row.clear();
            }
            row.add(piece);
        }
        if (!row.isEmpty()) {
            rows.add(joined(row));
        }
        return rows;
    }

    private static boolean isSameLine(Line above, Line piece) {
        return piece.y() - above.y() < SAME_LINE * Math.max(above.size(), piece.size());
    }

    private static Line joined(List<Line> pieces) {
        Line most = pieces.stream()
                .max(Comparator.comparingDouble(piece -> piece.text().length()))
                .orElseThrow();
        List<Line> kept = new ArrayList<>();
        boolean marked = false;
        for (Line piece :
                pieces.stream().sorted(Comparator.comparingDouble(Line::start)).toList()) {
            if (isNoteMark(piece, most)) {
                marked |= kept.isEmpty();
            } else {
                kept.add(piece);
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < kept.size(); i++) {
            boolean gap = i > 0 && kept.get(i).start() - kept.get(i - 1).end() > SPACE * most.size();
            text.append(gap ? " " : "").append(kept.get(i).text());
        }
        double end = kept.stream().mapToDouble(Line::end).max().orElse(most.end());
        boolean bold = kept.stream().allMatch(Line::bold);
        return new Line(text.toString(), kept.get(0).start(), end, most.y(), most.size(), bold, marked);
    }

    private static boolean isNoteMark(Line piece, Line line) {
        return piece.size() <= SMALL * line.size()
                && piece.y() < line.y() - RAISED * line.size()
                && NOTE_MARK.matcher(piece.text()).matches();
    }
}
