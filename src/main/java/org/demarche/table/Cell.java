package org.demarche.table;

/** One cell to be written. Its type decides whether it may be escaped: text is, our own numbers never. */
public sealed interface Cell {

    /** A cell with nothing in it. */
    Cell EMPTY = new Empty();

    static Cell of(String text) {
        return new Text(text);
    }

    static Cell of(long number) {
        return new Whole(number);
    }

    static Cell of(boolean flag) {
        return new Flag(flag);
    }

    /** @param digits decimal places, 0 to 17 */
    static Cell of(double value, int digits) {
        return new Decimal(value, digits);
    }

    /** Anybody's text: line ends become {@code \n}, what spreadsheets refuse is made visible, formulas are disarmed. */
    record Text(String text) implements Cell {}

    record Whole(long number) implements Cell {}

    /**
     * A number with a fixed count of decimal places, rounded half to even from its exact binary value: 0.125 with two
     * places is 0.12, 0.375 is 0.38. Never {@code -0.00}; empty if not finite.
     *
     * @param digits decimal places, 0 to 17
     */
    record Decimal(double value, int digits) implements Cell {

        private static final int MOST_DIGITS = 17;

        public Decimal {
            if (digits < 0 || digits > MOST_DIGITS) {
                throw new IllegalArgumentException("a decimal has 0 to 17 places, not " + digits);
            }
        }
    }

    /** {@code true} or {@code false}. */
    record Flag(boolean flag) implements Cell {}

    record Empty() implements Cell {}
}
