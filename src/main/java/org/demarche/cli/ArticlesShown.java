package org.demarche.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.Visible;
import org.demarche.table.FormulaEscape;
import org.demarche.table.TableException;
import org.demarche.table.TableOptions;
import org.demarche.table.TableReader;
import org.demarche.table.TableRecord;

/** The first rows of {@code articles.csv}, for the eye. */
final class ArticlesShown {

    private static final int ROWS = 12;
    private static final int WIDEST = 44;
    private static final Set<String> LEFT_OUT =
            Set.of("article_id", "title", "outlet", "date", "author", "language", "url", "note");

    private ArticlesShown() {}

    static void print(PrintWriter to, Path articles) {
        try (TableReader reader = TableReader.open(articles, TableOptions.DEFAULT)) {
            List<Integer> columns = new ArrayList<>();
            for (int i = 0; i < reader.header().size(); i++) {
                String name = reader.header().get(i);
                if (!LEFT_OUT.contains(name) && !name.endsWith("_share")) {
                    columns.add(i);
                }
            }
            List<List<String>> lines = new ArrayList<>();
            lines.add(shown(reader.header(), columns));
            Optional<TableRecord> next = reader.next();
            while (next.isPresent() && lines.size() <= ROWS) {
                if (next.get() instanceof TableRecord.Row row) {
                    lines.add(shown(row.cells(), columns));
                }
                next = reader.next();
            }
            printAligned(to, lines);
            if (next.isPresent()) {
                to.println("…");
            }
        } catch (TableException e) {
            to.println("(" + e.getMessage() + ")"); // the report is there; only this look at it fails
        }
    }

    private static List<String> shown(List<String> cells, List<Integer> columns) {
        return columns.stream()
                .map(i -> Visible.of(FormulaEscape.unescape(cells.get(i)), WIDEST))
                .toList();
    }

    private static void printAligned(PrintWriter to, List<List<String>> lines) {
        int columns = lines.get(0).size();
        int[] width = new int[columns];
        lines.forEach(line -> {
            for (int i = 0; i < columns; i++) {
                width[i] = Math.max(width[i], line.get(i).length());
            }
        });
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String cell = line.get(i);
                String blanks = " ".repeat(width[i] - cell.length());
                text.append(i == 0 ? cell + blanks : "  " + blanks + cell);
            }
            to.println(text.toString().stripTrailing());
        }
    }
}
