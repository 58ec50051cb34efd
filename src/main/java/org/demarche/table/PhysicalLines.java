package org.demarche.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;

/** The lines of a text one by one; of a line longer than the bound only the start is held. */
final class PhysicalLines implements Closeable {

    private static final int PIECE = 1 << 15;

    private final StrictDecoder decoder;
    private final int longest;
    private final char[] piece = new char[PIECE];
    private final Deque<PhysicalLine> givenBack = new ArrayDeque<>();
    private int at;
    private int end;
    private boolean afterReturn;
    private long finished;

    /** @param longest most characters held of a line */
    PhysicalLines(StrictDecoder decoder, int longest) {
        this.decoder = decoder;
        this.longest = longest;
    }

    /** The number of the line that is being read from the file. */
    long current() {
        return finished + 1;
    }

    /** Lines to be read again, in order, before any others. */
    void giveBack(List<PhysicalLine> lines) {
        ListIterator<PhysicalLine> backwards = lines.listIterator(lines.size());
        while (backwards.hasPrevious()) {
            givenBack.push(backwards.previous());
        }
    }

    Optional<PhysicalLine> next() throws IOException {
        if (!givenBack.isEmpty()) {
            return Optional.of(givenBack.pop());
        }
        if (!skipLineFeedOfLastLine()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        boolean whole = true;
        do {
            int stop = lineEnd();
            whole &= keep(text, stop);
            at = stop;
        } while (at == end && fill());
        takeLineEnd();
        finished++;
        return Optional.of(new PhysicalLine(finished, text.toString(), whole));
    }

    @Override
    public void close() throws IOException {
        decoder.close();
    }

    /** CR and LF of one line end may lie in two pieces, so the LF is looked for only when the next line is asked for. */
    private boolean skipLineFeedOfLastLine() throws IOException {
        if (at == end && !fill()) {
            return false;
        }
        if (afterReturn && piece[at] == '\n') {
            at++;
        }
        afterReturn = false;
        return at < end || fill();
    }

    private int lineEnd() {
        int stop = at;
        while (stop < end && piece[stop] != '\n' && piece[stop] != '\r') {
            stop++;
        }
        return stop;
    }

    private boolean keep(StringBuilder text, int stop) {
        int room = Math.min(stop - at, longest - text.length());
        text.append(piece, at, room);
        return room == stop - at;
    }

    private void takeLineEnd() {
        if (at < end) {
            afterReturn = piece[at] == '\r';
            at++;
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, decoder.read(piece));
        return end > 0;
    }
}
