package org.demarche.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rebuilds paragraphs from the lines of columns. A paragraph begins where the type changes, behind a gap, at a bullet,
 * where a line is set in behind the end of a sentence, and where the line before had room for the next word. One that
 * does not end in a stop may go on in the next column or page.
 */
final class PageText {

    /** Of the usual distance of two lines. */
    private static final double GAP = 1.35;

    private static final double SAME_SIZE = 0.08;
    private static final double INDENT = 0.7;

    /** Of a column's width: a line that leaves more free was ended on purpose. */
    private static final double LEFT_FREE = 0.4;

    private static final double FULL = 0.85;
    private static final double USUAL_LEADING = 1.2;

    /** Notes are set smaller than the text. */
    private static final double NOTE_SIZE = 0.9;

    private static final String ENDS = ".?!:…\"”’»)]";
    private static final Pattern BULLET = Pattern.compile("(?:[-–—•·▪●■◦‣*]|\\(?(?:\\d{1,2}|[a-z])[.)]) \\S.*");
    private static final Pattern NOTE = Pattern.compile("(?:\\d{1,3}|[*†‡§])\\.? ?\\p{L}.*");

    /** {@code Contents ........ 12} */
    private static final Pattern LEADER = Pattern.compile(".*(?:\\. ?){5,}\\d*");

    private final double bodySize;
    private final double leading;
    private final Hyphens hyphens;
    private final List<PageParagraph> paragraphs = new ArrayList<>();
    private int leftOut;

    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private Optional<Margins> margins = Optional.empty();
    private int page;

    private record Margins(double left, double right) {

        static Margins of(List<Line> column) {
            Map<Long, Integer> starts = new HashMap<>();
            column.forEach(line -> starts.merge(Math.round(line.start() / 2), 1, Integer::sum));
            double left = 2.0
                    * starts.entrySet().stream()
                            .max(Map.Entry.<Long, Integer>comparingByValue()
                                    .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
                            .map(Map.Entry::getKey)
                            .orElse(0L);
            return new Margins(
                    left, column.stream().mapToDouble(Line::end).max().orElse(left));
        }

        double width() {
            return Math.max(1, right - left);
        }
    }

    /** @param pages for each page its columns in the order of reading, for each its lines from top to bottom */
    PageText(List<List<List<Line>>> pages) {
        List<Line> all =
                pages.stream().flatMap(List::stream).flatMap(List::stream).toList();
        bodySize = bodySize(all);
        leading = leading(pages);
        hyphens = new Hyphens(all.stream().map(Line::text).toList());
        for (int i = 0; i < pages.size(); i++) {
            for (List<Line> column : pages.get(i)) {
                add(column, i);
            }
        }
        end();
    }

    List<PageParagraph> paragraphs() {
        return paragraphs;
    }

    /** The size in which most of the document is set. */
    double bodySize() {
        return bodySize;
    }

    /** How many lines were notes or lines of a table of contents. */
    int leftOut() {
        return leftOut;
    }

    private void add(List<Line> column, int number) {
        List<Line> kept = withoutNotes(column);
        if (kept.isEmpty()) {
            return;
        }
        Margins here = Margins.of(kept);
        for (int i = 0; i < kept.size(); i++) {
            Line line = kept.get(i);
            boolean begins = lines.isEmpty() || (i == 0 ? !goesOn(line, here) : isBreak(line, here));
            if (begins) {
                end();
                page = number;
            }
            hyphens.append(text, line.text());
            lines.add(line);
            margins = Optional.of(here);
        }
    }

    private List<Line> withoutNotes(List<Line> column) {
        int notes = column.size();
        for (int i = column.size() - 1; i >= 0 && column.get(i).size() <= NOTE_SIZE * bodySize; i--) {
            if (column.get(i).marked() || NOTE.matcher(column.get(i).text()).matches()) {
                notes = i;
            }
        }
        List<Line> kept = column.subList(0, notes).stream()
                .filter(line -> !LEADER.matcher(line.text()).matches())
                .toList();
        leftOut += column.size() - kept.size();
        return kept;
    }

    private boolean isBreak(Line line, Margins here) {
        Line before = lines.get(lines.size() - 1);
        double distance = line.y() - before.y();
        double usual = leading * Math.max(line.size(), before.size()) / bodySize;
        return !isSameType(before, line)
                || distance <= 0
                || distance > GAP * usual
                || BULLET.matcher(line.text()).matches()
                || isSetIn(before, line, here)
                || hadRoom(before, line, here);
    }

    private static boolean isSameType(Line before, Line line) {
        return Math.abs(before.size() - line.size()) <= SAME_SIZE * before.size() && before.bold() == line.bold();
    }

    private boolean isSetIn(Line before, Line line, Margins here) {
        boolean isIn = line.start() > here.left() + INDENT * line.size();
        boolean wasIn = Math.abs(before.start() - line.start()) < INDENT * line.size();
        boolean comesOut = lines.size() > 1 && line.start() < before.start() - INDENT * line.size();
        return ((isIn && !wasIn) || comesOut) && endsSentence(before.text());
    }

    private boolean hadRoom(Line before, Line line, Margins here) {
        double free = here.right() - before.end();
        String word = line.text().substring(0, (line.text() + " ").indexOf(' '));
        boolean room = free > line.width(word + " ") + line.size() / 2;
        boolean large = line.size() > (1 + SAME_SIZE) * bodySize;
        return room
                && !Character.isLowerCase(line.text().codePointAt(0))
                && (endsSentence(before.text()) || (!large && free > LEFT_FREE * here.width()));
    }

    /** From the last line of a column to the first of the next. */
    private boolean goesOn(Line line, Margins here) {
        Line before = lines.get(lines.size() - 1);
        if (!isSameType(before, line) || BULLET.matcher(line.text()).matches() || endsStop(before.text())) {
            return false;
        }
        boolean full = margins.map(there -> before.end() > there.left() + FULL * there.width())
                .orElse(false);
        boolean setIn = line.start() > here.left() + INDENT * line.size();
        return Character.isLowerCase(line.text().codePointAt(0)) || (full && !setIn);
    }

    private void end() {
        if (!lines.isEmpty()) {
            Line first = lines.get(0);
            boolean bold = lines.stream().allMatch(Line::bold);
            paragraphs.add(new PageParagraph(text.toString(), page, first.y(), first.size(), bold));
        }
        text.setLength(0);
        lines.clear();
    }

    private static boolean endsSentence(String text) {
        return ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static boolean endsStop(String text) {
        return ".?!".indexOf(text.charAt(text.length() - 1)) >= 0
                || (text.length() > 1 && endsSentence(text) && ".?!".indexOf(text.charAt(text.length() - 2)) >= 0);
    }

    private static double bodySize(List<Line> lines) {
        Map<Long, Integer> characters = new HashMap<>();
        lines.forEach(line ->
                characters.merge(Math.round(line.size() * 2), line.text().length(), Integer::sum));
        return characters.entrySet().stream()
                        .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .orElse(20L)
                / 2.0;
    }

    /** The middle one of the distances between lines of the text's type; of loose lines alone, what is usual. */
    private double leading(List<List<List<Line>>> pages) {
        List<Double> distances = new ArrayList<>();
        for (List<List<Line>> columns : pages) {
            for (List<Line> column : columns) {
                for (int i = 1; i < column.size(); i++) {
                    double distance = column.get(i).y() - column.get(i - 1).y();
                    if (Math.abs(column.get(i).size() - bodySize) <= SAME_SIZE * bodySize && distance > 0) {
                        distances.add(distance);
                    }
                }
            }
        }
        return distances.stream()
                .sorted()
                .skip(distances.size() / 2)
                .findFirst()
                .orElse(USUAL_LEADING * bodySize);
    }
}
