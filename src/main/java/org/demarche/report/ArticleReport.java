package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.ArticleFacts;
import org.demarche.Task;
import org.demarche.table.Cell;
import org.demarche.table.TableLine;
import org.demarche.table.TableStyle;

/**
 * The lines of {@code articles.csv}: what each input says of itself, the sums over its sentences, what became of it.
 */
public final class ArticleReport {

    private static final List<String> FIRST =
            List.of("article_id", "article", "title", "outlet", "date", "author", "language", "url", "sentences");
    private static final List<String> LAST = List.of("status", "note");

    private final TaskSums sums;
    private final TableStyle style;

    /** @param tasks the model's, in its order */
    public ArticleReport(List<Task> tasks, TableStyle style) {
        this.sums = new TaskSums(tasks);
        this.style = style;
    }

    /** The header line, after the byte order mark where the style has one. */
    public String header() {
        List<String> names = new ArrayList<>(FIRST);
        names.addAll(sums.names(Stream.concat(FIRST.stream(), LAST.stream()).toList()));
        names.addAll(LAST);
        return style.start() + TableLine.format(names.stream().map(Cell::of).toList(), style);
    }

    public String line(ArticleRow row) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(row.articleId()));
        cells.add(Cell.of(row.article()));
        ArticleFacts facts = row.facts();
        for (String fact :
                List.of(facts.title(), facts.outlet(), facts.date(), facts.author(), facts.language(), facts.url())) {
            cells.add(Cell.of(fact));
        }
        cells.add(Cell.of(row.tally().sentences()));
        sums.add(cells, row.tally());
        cells.add(Cell.of(row.outcome().written()));
        cells.add(Cell.of(row.note()));
        return TableLine.format(cells, style);
    }
}
