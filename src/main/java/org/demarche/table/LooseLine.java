package org.demarche.table;

import java.util.List;

/**
 * One record of a table that promises nothing about its header and its width.
 *
 * @param line where it starts, 1-based
 * @param cells as they stand; none if it cannot be cut
 * @param fault why it cannot be cut into cells; empty if it can
 */
public record LooseLine(long line, List<String> cells, String fault) {

    public LooseLine {
        cells = List.copyOf(cells);
    }

    /** Whether no cell has anything but blanks in it, and nothing is wrong. */
    public boolean isBlank() {
        return fault.isEmpty() && cells.stream().allMatch(String::isBlank);
    }
}
