package org.demarche;

import java.util.Locale;

/**
 * One value of a task's label set, for example {@code hardline}.
 *
 * @param name canonical form: lower case, no blanks at the ends, single underscores for blanks inside; 1 to 64
 *     characters, none of them a control or format character
 */
public record Label(String name) implements Comparable<Label> {

    private static final int LONGEST = 64;

    public Label {
        if (!name.equals(canonical(name))
                || name.isEmpty()
                || name.length() > LONGEST
                || !Visible.of(name).equals(name)) {
            throw new IllegalArgumentException("not a canonical label: \"" + name + "\"");
        }
    }

    /**
     * Reads a label as people write it: {@code " Hardline"} and {@code "hardline"} are the same label.
     *
     * @throws IllegalArgumentException if nothing but blanks is left, more than 64 characters, or a format character
     */
    public static Label of(String written) {
        return new Label(canonical(written));
    }

    /** Labels are ordered by name. */
    @Override
    public int compareTo(Label other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }

    private static String canonical(String written) {
        return written.replaceAll("[\\p{Cc}\\p{Z}\\s_]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace(' ', '_');
    }
}
