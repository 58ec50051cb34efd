package org.demarche.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.Task;
import org.demarche.report.FinishedReport;
import org.demarche.report.ReportFile;
import org.demarche.table.TableException;

/** The sentences of a report, found by what is left of them. */
final class Originals {

    private final List<Task> tasks;
    private final List<String> columns;
    private final List<Original> all;
    private final Map<String, Original> byId = new HashMap<>();
    private final Map<String, List<Original>> byContent = new HashMap<>();
    private final Set<String> articleIds = new HashSet<>();
    private final Map<String, Original> byPlace = new HashMap<>();
    private final Set<String> articles = new HashSet<>();
    private final Map<String, String> outlets;

    /**
     * @param tasks the report's, in its order
     * @param columns of {@code sentences.csv}
     * @param all in its order
     * @param outlets of articles that name theirs, by id
     */
    Originals(List<Task> tasks, List<String> columns, List<Original> all, Map<String, String> outlets) {
        this.tasks = List.copyOf(tasks);
        this.columns = List.copyOf(columns);
        this.all = List.copyOf(all);
        this.outlets = Map.copyOf(outlets);
        for (Original original : all) {
            byId.put(original.id(), original);
            byPlace.put(original.articleId() + "#" + original.position(), original);
            articleIds.add(original.articleId());
            articles.add(Content.of(original.article()));
            Original.contents(original.text()).forEach(content -> byContent
                    .computeIfAbsent(content, none -> new ArrayList<>())
                    .add(original));
        }
    }

    static Originals of(FinishedReport report) throws TableException {
        List<Original> all = new ArrayList<>();
        report.sentences(row -> all.add(Original.of(all.size(), row)));
        int id = report.columns(ReportFile.ARTICLES).indexOf("article_id");
        int outlet = report.columns(ReportFile.ARTICLES).indexOf("outlet");
        Map<String, String> outlets = new HashMap<>();
        report.rows(ReportFile.ARTICLES, cells -> outlets.put(cells.get(id), cells.get(outlet)));
        return new Originals(report.tasks(), report.columns(), all, outlets);
    }

    List<Task> tasks() {
        return tasks;
    }

    List<String> columns() {
        return columns;
    }

    List<Original> all() {
        return all;
    }

    Optional<Original> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those with the content of a cell, in the order of the report. */
    List<Original> byText(String cell) {
        Set<Original> found = new LinkedHashSet<>();
        Original.forms(cell).forEach(form -> found.addAll(byContent.getOrDefault(form, List.of())));
        return List.copyOf(found);
    }

    Optional<Original> at(String articleId, int position) {
        return Optional.ofNullable(byPlace.get(articleId + "#" + position));
    }

    /** What published it; empty where the article does not tell. */
    String outlet(Original original) {
        return outlets.getOrDefault(original.articleId(), "");
    }

    boolean isArticleId(String id) {
        return articleIds.contains(id);
    }

    boolean isArticle(String name) {
        return articles.contains(Content.of(name));
    }

    /** The sentence that the model read before this one; nothing if it read it alone. */
    Optional<Original> before(Original original) {
        return original.index() == 0 || original.before().isEmpty()
                ? Optional.empty()
                : Optional.of(all.get(original.index() - 1))
                        .filter(above -> above.articleId().equals(original.articleId())
                                && above.position() < original.position()
                                && above.text().equals(original.before()));
    }
}
