package org.demarche.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps the columns of a table apart, whatever tasks, labels and other people's columns are called. */
final class ColumnNames {

    private final Set<String> taken;

    /** @param fixed names that nobody else gets */
    ColumnNames(List<String> fixed) {
        taken = new HashSet<>(fixed);
    }

    /** The name, or if it is taken the name with the prefix in front as often as needed; taken from now on. */
    String take(String name, String prefix) {
        String free = name;
        while (!taken.add(free)) {
            free = prefix + free;
        }
        return free;
    }
}
