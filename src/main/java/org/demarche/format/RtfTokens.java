package org.demarche.format;

import java.nio.charset.StandardCharsets;

/** Cuts an RTF file into groups, control words and bytes of text. */
final class RtfTokens {

    /** Longer names and numbers are none (RTF 1.9.1, "Control Word"). */
    private static final int LONGEST_WORD = 32;

    private static final int LONGEST_NUMBER = 9;

    private final byte[] content;
    private final Visitor visitor;
    private int at;

    private RtfTokens(byte[] content, Visitor visitor) {
        this.content = content;
        this.visitor = visitor;
    }

    interface Visitor {

        void open() throws UnreadableException;

        void close();

        /** A character, or a part of one, in the file's code page. */
        void text(byte aByte);

        /** @param word of letters, or one other character */
        void control(String word, int number, boolean hasNumber);
    }

    static void read(byte[] content, Visitor visitor) throws UnreadableException {
        RtfTokens tokens = new RtfTokens(content, visitor);
        while (tokens.at < content.length) {
            tokens.next();
        }
    }

    private void next() throws UnreadableException {
        byte c = content[at++];
        switch (c) {
            case '{' -> visitor.open();
            case '}' -> visitor.close();
            case '\r', '\n', 0 -> {}
            case '\\' -> control();
            default -> visitor.text(c);
        }
    }

    private void control() {
        if (at >= content.length) {
            return;
        }
        if (!isLetter(at)) {
            symbol((char) (content[at++] & 0xff));
            return;
        }
        int start = at;
        while (isLetter(at) && at - start < LONGEST_WORD) {
            at++;
        }
        String word = ascii(start, at);
        int digits = at;
        at += at < content.length && content[at] == '-' ? 1 : 0;
        while (isDigit(at) && at - digits <= LONGEST_NUMBER) {
            at++;
        }
        boolean hasNumber = at > digits && isDigit(at - 1);
        int number = hasNumber ? Integer.parseInt(ascii(digits, at)) : 1;
        at += at < content.length && content[at] == ' ' ? 1 : 0;
        if (word.equals("bin")) {
            at += hasNumber ? Math.min(Math.max(number, 0), content.length - at) : 0;
        } else {
            visitor.control(word, number, hasNumber);
        }
    }

    private void symbol(char symbol) {
        if (symbol == '\'') {
            int high = at < content.length ? Character.digit(content[at], 16) : -1;
            int low = at + 1 < content.length ? Character.digit(content[at + 1], 16) : -1;
            if (high >= 0 && low >= 0) {
                visitor.text((byte) (16 * high + low));
                at += 2;
            }
        } else if (symbol == '\r' || symbol == '\n') {
            visitor.control("par", 1, false);
        } else {
            visitor.control(String.valueOf(symbol), 1, false);
        }
    }

    private boolean isLetter(int i) {
        return i < content.length
                && ((content[i] >= 'a' && content[i] <= 'z') || (content[i] >= 'A' && content[i] <= 'Z'));
    }

    private boolean isDigit(int i) {
        return i >= 0 && i < content.length && content[i] >= '0' && content[i] <= '9';
    }

    private String ascii(int from, int to) {
        return new String(content, from, to - from, StandardCharsets.US_ASCII);
    }
}
