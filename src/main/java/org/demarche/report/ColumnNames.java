package org.demarche.report;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Keeps the columns of a table apart, whatever tasks, labels and other people's columns are called. Case does not tell
 * columns apart, for us as for spreadsheets.
 */
public final class ColumnNames {

    private final Set<String> taken = new HashSet<>();

    /** @param fixed names that nobody else gets */
    public ColumnNames(List<String> fixed) {
        fixed.forEach(name -> taken.add(key(name)));
    }

    /** The name, or if it is taken the name with the prefix in front as often as needed; taken from now on. */
    public String take(String name, String prefix) {
        String free = name;
        while (!taken.add(key(free))) {
            free = prefix + free;
        }
        return free;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
