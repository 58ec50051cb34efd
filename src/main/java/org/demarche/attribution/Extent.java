package org.demarche.attribution;

import java.util.Set;

/** About how many words of a line are said, by where its verb of saying stands. */
final class Extent {

    private static final double QUOTED = 2;

    private final Line line;

    Extent(Line line) {
        this.line = line;
    }

    double of(Phrase source, int at) {
        int from = Math.min(source.from(), at);
        boolean ends = at + 2 >= line.size() && !line.isWord(at + 1) && Subjects.SAID.contains(line.lower(at));
        boolean behind = ends || line.lower(from - 1).equals(",") || line.isQuoteMark(from - 1);
        int to = Math.max(at + 1, source.from() > at ? source.to() : 0);
        double before = behind ? plainWords(0, from) : 0;
        double after = after(to - 1);
        boolean closes = endsTag(to);
        double plain = closes && before > 2 ? before + to - from : after;
        plain = isAside(source) ? plainWords(0, line.size()) : plain;
        boolean speaks = opensQuote(to) || line.isQuoteMark(from - 1) || (closes && behind);
        return plain + (speaks ? line.quotedWords() * QUOTED : quotedAfter(to));
    }

    private boolean opensQuote(int to) {
        return line.isQuoteMark(to) || (line.isQuoteMark(to + 1) && !line.isWord(to));
    }

    private double quotedAfter(int to) {
        return words(to, line.size()) - plainWords(to, line.size());
    }

    /** Nothing that is said follows a tag, but perhaps where, when and how it was said. */
    private boolean endsTag(int to) {
        String word = line.lower(to);
        return to >= line.size()
                || !line.isWord(to)
                || Grammar.PREPOSITIONS.contains(word)
                || Grammar.TIMES.contains(word)
                || Set.of("as", "when", "while", "after", "during", "before", "reporters", "journalists")
                        .contains(word)
                || Grammar.isAdverb(word);
    }

    /** {@code as Lind noted}. */
    boolean isAside(Phrase source) {
        return line.lower(source.from() - 1).equals("as");
    }

    double after(int at) {
        return plainWords(at + 1, line.size());
    }

    private int plainWords(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += line.isWord(i) && !line.isQuoted(i) ? 1 : 0;
        }
        return count;
    }

    int words(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += line.isWord(i) ? 1 : 0;
        }
        return count;
    }
}
