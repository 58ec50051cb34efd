package org.demarche.side;

/**
 * A place in a text where a side is named.
 *
 * @param start where it begins, its article included if it has one of its own
 * @param end where the name ends, without the mark of a possessive
 * @param side the side's name in the list
 * @param name what is used of it
 * @param use how the name is used, which may be otherwise than it is listed: {@code US} officials
 * @param place where in the sentence it stands
 * @param capitals whether it is written in capital letters throughout
 */
public record Mention(int start, int end, String side, SideName name, NameKind use, Place place, boolean capitals) {

    /** What the grammar around a name asks for. */
    public enum Place {
        /** It stands alone, and has its article: {@code the US warned}. */
        ALONE,
        /** Before a noun or with another word's article: {@code the US envoy}. */
        BEFORE_NOUN,
        /** Joined to a word by a hyphen: {@code US-led}. */
        COMPOUND
    }
}
