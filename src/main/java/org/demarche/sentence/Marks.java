package org.demarche.sentence;

/** Kinds of punctuation, as sentence ends need them. */
final class Marks {

    private static final String STOPS = ".?!…。？！؟۔।‼⁇⁈⁉";
    private static final String QUOTES = "\"'”’»“‘„«›‹‚「」『』";
    private static final String CLOSERS = QUOTES + ")]}）";
    private static final String OPENERS = QUOTES + "([{（¿¡";
    private static final String DASHES = "-–—―";

    private Marks() {}

    static boolean isStop(char c) {
        return STOPS.indexOf(c) >= 0;
    }

    static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    /** Any quotation mark may close: German closes with “ and Danish with «. */
    static boolean isCloser(char c) {
        return CLOSERS.indexOf(c) >= 0;
    }

    static boolean isOpener(char c) {
        return OPENERS.indexOf(c) >= 0;
    }

    static boolean isDash(char c) {
        return DASHES.indexOf(c) >= 0;
    }

    /** Stops of scripts that write no blank between sentences. */
    static boolean isFullWidthStop(char c) {
        return "。？！".indexOf(c) >= 0;
    }
}
