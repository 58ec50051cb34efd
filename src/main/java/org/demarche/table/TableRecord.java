package org.demarche.table;

import java.util.List;
import org.demarche.Problem;

/** What one record of a table turned out to be. */
public sealed interface TableRecord {

    /**
     * @param line the physical line on which the record starts, 1-based
     * @param cells as many as the header has columns; line ends inside a cell are {@code \n}
     */
    record Row(long line, List<String> cells) implements TableRecord {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A record that is left out.
     *
     * @param problem why and where, {@link Problem.Severity#REJECTED}
     */
    record Rejected(Problem problem) implements TableRecord {}
}
