package org.demarche.sentence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Decides for every stop of a line whether a sentence ends there. Each decision looks at a bounded piece of text around
 * the stop, so a line takes time linear in its length.
 */
final class SentenceEnds {

    private static final int LONGEST_WORD = 40;
    private static final int MOST_OPENERS = 8;

    /** "Shortly before 11:30 p.m. Mr. Lind left": what is no longer only sets the time of what follows. */
    private static final int LONGEST_TIME = 24;

    private static final Pattern SPEAKER = Pattern.compile(".*\\b(?:and|or|but|than|as|am) I");
    private static final Pattern SOURCE = Pattern.compile("\\([^()]{1,60}\\)[.,;].*");

    private final String line;
    private final Abbreviations abbreviations;
    private final BitSet asides;

    SentenceEnds(String line, Abbreviations abbreviations) {
        this.line = line;
        this.abbreviations = abbreviations;
        this.asides = Asides.in(line);
    }

    /** Where to cut, ascending: after the stop and what closes with it; the line's own end is not among them. */
    List<Integer> positions() {
        List<Integer> ends = new ArrayList<>();
        Deque<Integer> items = new ArrayDeque<>(ListItems.starts(line));
        int start = 0;
        int at = 0;
        while (at < line.length()) {
            if (!items.isEmpty() && at >= items.peek()) {
                start = items.pop();
                if (ends.isEmpty() || ends.get(ends.size() - 1) < start - 1) {
                    ends.add(start);
                }
            }
            if (!Marks.isStop(line.charAt(at))) {
                at++;
                continue;
            }
            Stop stop = Stop.at(line, at);
            if (isEnd(stop, start)) {
                ends.add(stop.closed());
                start = stop.next();
            }
            at = stop.closed();
        }
        return ends;
    }

    private boolean isEnd(Stop stop, int start) {
        if (stop.isLast() || asides.get(stop.from())) {
            return false;
        }
        if (stop.isGlued()) {
            return isEndWithoutBlank(stop);
        }
        if (stop.isEllipsis() && stop.closed() == stop.to()) {
            return false; // a pause: the sentence goes on, unless a quotation or an editor's bracket ends with it
        }
        return beginsSentence(stop.next())
                && !(stop.isEllipsis() && isSource(stop.next()))
                && !(stop.isSingleDot() && isPartOfWord(stop, start))
                && !(stop.asks() && stop.isQuoted() && SpeechTag.follows(line, stop.next()));
    }

    /** Lower case goes on; so does a dash, which sets the speaker after a quotation; numbers, sums and points begin. */
    private boolean beginsSentence(int next) {
        int first = afterOpeners(next);
        if (first == line.length()) {
            return false;
        }
        int c = line.codePointAt(first);
        return (Character.isLetter(c) && !Character.isLowerCase(c))
                || Character.isDigit(c)
                || Character.getType(c) == Character.CURRENCY_SYMBOL
                || ListItems.isPoint(line, first);
    }

    private int afterOpeners(int next) {
        int at = next;
        while (at < line.length()
                && at < next + MOST_OPENERS
                && (Marks.isOpener(line.charAt(at)) || line.charAt(at) == ' ')) {
            at++;
        }
        return at;
    }

    private boolean isPartOfWord(Stop stop, int start) {
        if (Numbering.is(line, start, stop.from())) {
            return true;
        }
        if (isSpeaker(stop.from())) {
            return false;
        }
        int next = afterOpeners(stop.next());
        boolean numberNext = next < line.length() && Character.isDigit(line.charAt(next));
        String word = wordBefore(stop.from());
        String opener = wordAt(next);
        if (abbreviations.isTime(word) && stop.from() - start > LONGEST_TIME && Abbreviations.isTitle(opener)) {
            return false;
        }
        return abbreviations.keepsStop(word, opener, numberNext)
                || abbreviations.keepsStop(word.substring(word.lastIndexOf('.') + 1), opener, numberNext);
    }

    /** A source in brackets behind a quotation that was cut short: {@code “… of the strait […]” (Minutes, p. 4).} */
    private boolean isSource(int next) {
        int to = Math.min(line.length(), next + LONGEST_WORD * 2);
        return SOURCE.matcher(line.substring(next, to)).matches();
    }

    /** "You and I." is no initial. */
    private boolean isSpeaker(int stop) {
        return SPEAKER.matcher(line.substring(Math.max(0, stop - MOST_OPENERS), stop))
                .matches();
    }

    /**
     * A forgotten blank: {@code talks.The} and {@code talks.Ministers} end, {@code example.Com}, {@code a.b.The} and
     * what looks like an address or a file name do not.
     */
    private boolean isEndWithoutBlank(Stop stop) {
        if (Marks.isFullWidthStop(line.charAt(stop.to() - 1))) {
            return true;
        }
        int next = stop.closed() + (Marks.isOpener(line.charAt(stop.closed())) ? 1 : 0);
        String follower = wordAt(next);
        boolean title = Abbreviations.isTitle(follower) && line.startsWith(". ", next + follower.length());
        if (stop.to() - stop.from() != 1 || follower.isEmpty() || !(title || endsCleanly(next + follower.length()))) {
            return false;
        }
        String word = wordBefore(stop.from());
        if (!GluedWord.mayEnd(word) || abbreviations.keepsStop(word, "", false)) {
            return false;
        }
        return GluedWord.isCapitalised(follower)
                && (title
                        || Abbreviations.isOpener(follower)
                        || (GluedWord.isPlain(word) && !GluedWord.isSuffix(follower)));
    }

    private boolean endsCleanly(int end) {
        return end == line.length() || " ,'’".indexOf(line.charAt(end)) >= 0;
    }

    /** Back to a blank, dash or opening mark; empty if that is farther than any word is long. */
    private String wordBefore(int end) {
        int to = end;
        while (to > 0 && to > end - MOST_OPENERS && Marks.isCloser(line.charAt(to - 1))) {
            to--;
        }
        int from = to;
        while (from > 0 && !isBeforeWord(line.charAt(from - 1))) {
            from--;
            if (to - from > LONGEST_WORD) {
                return "";
            }
        }
        while (from < to && "'’".indexOf(line.charAt(from)) >= 0) {
            from++;
        }
        return line.substring(from, to);
    }

    private static boolean isBeforeWord(char c) {
        return c == ' ' || (Marks.isOpener(c) && c != '\'' && c != '’') || Marks.isDash(c);
    }

    /** The letters from there on; empty for an initial ("A. I. Ivanov"), which opens nothing. */
    private String wordAt(int from) {
        int to = from;
        while (to < line.length() && to < from + LONGEST_WORD && Character.isLetter(line.charAt(to))) {
            to++;
        }
        boolean initial = to - from == 1 && to < line.length() && line.charAt(to) == '.';
        return initial ? "" : line.substring(from, to);
    }
}
