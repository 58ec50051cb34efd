package org.demarche.report;

import java.util.Locale;

/**
 * What became of one input, so that inputs seen = scored + failed + skipped.
 *
 * @param kind which of the three
 * @param reason why, in one word; empty if it was scored
 */
public record Outcome(Kind kind, String reason) {

    /** Every input ends in exactly one of these. */
    public enum Kind {
        SCORED("scored"),
        FAILED("failed"),
        SKIPPED("skipped");

        private final String written;

        Kind(String written) {
            this.written = written;
        }
    }

    public static final Outcome SCORED = new Outcome(Kind.SCORED, "");

    /** It should have been scored and could not be. */
    public static Outcome failed(String reason) {
        return new Outcome(Kind.FAILED, reason);
    }

    /** It was not meant to be scored. */
    public static Outcome skipped(String reason) {
        return new Outcome(Kind.SKIPPED, reason);
    }

    /** The way back from {@link #written}. */
    static Outcome read(String written) {
        int colon = written.indexOf(':');
        String kind = colon < 0 ? written : written.substring(0, colon);
        return new Outcome(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), colon < 0 ? "" : written.substring(colon + 1));
    }

    /** As reports write it: {@code scored}, {@code failed:empty}, {@code skipped:symlink}. */
    public String written() {
        return reason.isEmpty() ? kind.written : kind.written + ":" + reason;
    }
}
