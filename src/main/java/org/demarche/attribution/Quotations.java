package org.demarche.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what stands in quotation marks, over the sentences of an article: English, German and French marks, straight ones
 * by what stands beside them. A quotation that goes on in the next paragraph is opened there again without having been
 * closed; one that is never closed ends with its sentence.
 */
final class Quotations {

    private static final int MOST_LINES_OPEN = 40;
    private static final int MOST_LINES_BETWEEN = 15;
    private static final int MOST_LINES_SINGLE = 8;

    /** A stretch of one line within quotation marks. */
    record Span(int line, int from, int to, int quotation) {}

    private enum Turn {
        OPEN,
        CLOSE,
        EITHER
    }

    private record Mark(int line, int at, Turn turn, char sign) {}

    private final List<String> lines;
    private final List<Mark> marks = new ArrayList<>();
    private final List<List<Span>> spans = new ArrayList<>();
    private int quotation;

    private Quotations(List<String> lines) {
        this.lines = lines;
        lines.forEach(line -> spans.add(new ArrayList<>()));
    }

    /** For each line its stretches, in order; those of one quotation have one number. */
    static List<List<Span>> of(List<String> lines) {
        Quotations quotations = new Quotations(lines);
        quotations.collect();
        quotations.pair();
        return quotations.spans;
    }

    private void collect() {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            for (int at = 0; at < line.length(); at++) {
                char c = line.charAt(at);
                if ("\"“”„«»「」『』".indexOf(c) >= 0) {
                    marks.add(new Mark(i, at, turn(line, at), c));
                } else if (isDoubled(line, at)) {
                    marks.add(new Mark(i, at, straight(isBefore(line, at), isAfter(line, at + 1)), '"'));
                    at++;
                }
            }
        }
        if (marks.isEmpty()) {
            collectSingle();
        }
    }

    private static Turn turn(String line, int at) {
        boolean before = isBefore(line, at);
        boolean after = isAfter(line, at);
        return switch (line.charAt(at)) {
            case '„', '「', '『' -> Turn.OPEN;
            case '」', '』' -> Turn.CLOSE;
            case '«' -> before || !after ? Turn.OPEN : Turn.CLOSE;
            case '»' -> before && !after ? Turn.OPEN : Turn.CLOSE;
            case '”' -> before && !after ? Turn.OPEN : Turn.CLOSE;
            case '“' -> after && !before ? Turn.CLOSE : Turn.OPEN;
            default -> straight(before, after);
        };
    }

    private static boolean isBefore(String line, int at) {
        return at == 0 || " (\u00a0[—–-".indexOf(line.charAt(at - 1)) >= 0;
    }

    private static boolean isAfter(String line, int at) {
        return at + 1 >= line.length() || " .,;:?!)\u00a0]—–".indexOf(line.charAt(at + 1)) >= 0;
    }

    /** Two apostrophes set for a quotation mark, as in some archives of newspapers. */
    private static boolean isDoubled(String line, int at) {
        return at + 1 < line.length()
                && (line.charAt(at) == '\'' || line.charAt(at) == '’' || line.charAt(at) == '`')
                && line.charAt(at + 1) == line.charAt(at);
    }

    private static Turn straight(boolean before, boolean after) {
        if (before == after) {
            return Turn.EITHER;
        }
        return before ? Turn.OPEN : Turn.CLOSE;
    }

    /** Articles that quote in single marks use no others; elsewhere these are apostrophes and quotations in quotations. */
    private void collectSingle() {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int at = 0;
            while (at < line.length()) {
                int end = opensSingle(line, at) ? addSingle(i, at) : -1;
                at = end < 0 ? at + 1 : end;
            }
        }
    }

    private static boolean opensSingle(String line, int at) {
        char c = line.charAt(at);
        return (c == '‘' || c == '\'')
                && (at == 0 || " (".indexOf(line.charAt(at - 1)) >= 0)
                && at + 1 < line.length()
                && Character.isLetterOrDigit(line.charAt(at + 1));
    }

    /** Where to read on in the line; negative if nothing closes the quotation. */
    private int addSingle(int first, int at) {
        int end = closesSingle(lines.get(first), at + 1);
        if (end >= 0) {
            addPair(first, at, first, end);
            return end + 1;
        }
        for (int i = first + 1; at == 0 && i < Math.min(lines.size(), first + MOST_LINES_SINGLE); i++) {
            String line = lines.get(i);
            if (opensSingle(line, 0)) {
                return -1;
            }
            end = closesSingle(line, 0);
            if (end > 0 && ".,?!".indexOf(line.charAt(end - 1)) >= 0) {
                addPair(first, at, i, end);
                return lines.get(first).length();
            }
        }
        return -1;
    }

    private void addPair(int first, int at, int last, int end) {
        marks.add(new Mark(first, at, Turn.OPEN, '‘'));
        marks.add(new Mark(last, end, Turn.CLOSE, '’'));
    }

    private static int closesSingle(String line, int from) {
        for (int at = from; at < line.length(); at++) {
            char c = line.charAt(at);
            boolean word = at + 1 < line.length() && Character.isLetterOrDigit(line.charAt(at + 1));
            boolean plural =
                    at > 0 && line.charAt(at - 1) == 's' && at + 1 < line.length() && line.charAt(at + 1) == ' ';
            if ((c == '’' || c == '\'') && !word && !plural) {
                return at;
            }
        }
        return -1;
    }

    private void pair() {
        int i = 0;
        while (i < marks.size()) {
            Mark open = marks.get(i);
            if (open.turn() == Turn.CLOSE) {
                i++;
            } else {
                i = close(open, i + 1);
            }
        }
    }

    /** Adds what this mark opens; returns the mark to go on with. */
    private int close(Mark open, int from) {
        int next = from;
        while (next < marks.size() && isNested(open, marks.get(next))) {
            next++;
        }
        quotation++;
        if (next == marks.size()) {
            add(open, open.line(), lines.get(open.line()).length());
            return next;
        }
        Mark end = marks.get(next);
        boolean closes = end.turn() != Turn.OPEN || (open.sign() == '„' && "“”".indexOf(end.sign()) >= 0);
        if (closes && end.line() - open.line() <= MOST_LINES_OPEN) {
            add(open, end.line(), end.at());
            return next + 1;
        }
        boolean goesOn = end.at() == 0 && end.line() - open.line() <= MOST_LINES_BETWEEN && end.line() > open.line();
        int last = goesOn ? end.line() - 1 : open.line();
        add(open, last, lines.get(last).length());
        if (goesOn) {
            quotation--;
        }
        return next;
    }

    /** Guillemets within other marks, or other marks within guillemets, of a quotation in the quotation. */
    private static boolean isNested(Mark open, Mark mark) {
        return isGuillemet(open) != isGuillemet(mark) && mark.line() - open.line() <= 1;
    }

    private static boolean isGuillemet(Mark mark) {
        return "«»".indexOf(mark.sign()) >= 0;
    }

    private void add(Mark open, int lastLine, int end) {
        for (int line = open.line(); line <= lastLine; line++) {
            int from = line == open.line() ? open.at() + 1 : 0;
            int to = line == lastLine ? end : lines.get(line).length();
            if (to > from) {
                spans.get(line).add(new Span(line, from, to, quotation));
            }
        }
    }
}
