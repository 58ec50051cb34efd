package org.demarche.sentence;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Round brackets inside a sentence: "(he left in May. His aide stayed.)" does not end the sentence around it. */
final class Asides {

    /** Longer brackets hold paragraphs of their own, and a bracket that never closes must not swallow the block. */
    private static final int LONGEST = 300;

    private Asides() {}

    /** The positions between the brackets of every aside, the closing bracket included. */
    static BitSet in(String line) {
        BitSet inside = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '(') {
                open.push(i);
            } else if (c == ')' && !open.isEmpty()) {
                markIfAside(line, inside, open.pop(), i);
            }
        }
        return inside;
    }

    private static void markIfAside(String line, BitSet inside, int from, int to) {
        if (to - from <= LONGEST && !beginsSentence(line, from)) {
            inside.set(from, to + 1);
        }
    }

    private static boolean beginsSentence(String line, int bracket) {
        int before = bracket - 1;
        while (before >= 0 && (line.charAt(before) == ' ' || Marks.isQuote(line.charAt(before)))) {
            before--;
        }
        return before < 0 || Marks.isStop(line.charAt(before));
    }
}
