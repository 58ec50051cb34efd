package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.Task;
import org.demarche.table.Cell;
import org.demarche.table.TableLine;
import org.demarche.table.TableStyle;

/** The lines of {@code actors.csv}: for each article the sums over the sentences of one side towards one other. */
public final class ActorReport {

    private static final List<String> FIRST =
            List.of("article_id", "article", "outlet", "date", "actor", "towards", "sentences");

    private final TaskSums sums;
    private final TableStyle style;

    /** @param tasks the model's, in its order */
    public ActorReport(List<Task> tasks, TableStyle style) {
        this.sums = new TaskSums(tasks);
        this.style = style;
    }

    /** The header line, after the byte order mark where the style has one. */
    public String header() {
        return style.start()
                + TableLine.format(
                        Stream.concat(FIRST.stream(), sums.names(FIRST).stream())
                                .map(Cell::of)
                                .toList(),
                        style);
    }

    public String line(ArticleRow article, ActorTally actor) {
        List<Cell> cells = new ArrayList<>();
        for (String cell : List.of(
                article.articleId(),
                article.article(),
                article.facts().outlet(),
                article.facts().date(),
                actor.actor(),
                actor.towards())) {
            cells.add(Cell.of(cell));
        }
        cells.add(Cell.of(actor.tally().sentences()));
        sums.add(cells, actor.tally());
        return TableLine.format(cells, style);
    }
}
