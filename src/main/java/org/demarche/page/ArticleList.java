package org.demarche.page;

import static org.demarche.page.Shell.foreign;
import static org.demarche.page.Shell.link;
import static org.demarche.page.Shell.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.report.ArticleRow;
import org.demarche.report.Node;
import org.demarche.report.Node.Element;
import org.demarche.report.Node.Text;
import org.demarche.report.Written;

/** The articles in an order, cut into pages. */
final class ArticleList {

    /** An order that readers look for, and what its pages are called. */
    enum Order {
        BALANCE("index", "Articles by balance"),
        DATE("by-date", "Articles by date");

        private final String file;
        private final String title;

        Order(String file, String title) {
            this.file = file;
            this.title = title;
        }

        String title() {
            return title;
        }

        /** @param page from 0 */
        String file(int page) {
            return file + (page == 0 ? "" : "-" + (page + 1)) + ".html";
        }
    }

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_FACT = 40;

    private final Signs signs;
    private final RunSums sums;
    private final Plots plots;
    private final Order order;
    private final List<ArticleRow> sorted;
    private final int most;

    /**
     * @param articles those that have sentences
     * @param most articles of a page
     */
    ArticleList(Signs signs, RunSums sums, Plots plots, Order order, List<ArticleRow> articles, int most) {
        this.signs = signs;
        this.sums = sums;
        this.plots = plots;
        this.order = order;
        this.most = most;
        this.sorted = articles.stream().sorted(comparator()).toList();
    }

    /** At least one. */
    int pages() {
        return Math.max(1, (sorted.size() + most - 1) / most);
    }

    /**
     * A table, and the way to the others.
     *
     * @param page from 0
     */
    List<Element> of(int page) {
        List<ArticleRow> shown = sorted.subList(page * most, Math.min(sorted.size(), (page + 1) * most));
        if (shown.isEmpty()) {
            return List.of(Element.of("p", "No article has a sentence."));
        }
        List<Element> parts = new ArrayList<>();
        String caption = caption()
                + (pages() == 1
                        ? ""
                        : " Articles " + Written.count(page * (long) most + 1) + " to "
                                + Written.count(page * (long) most + shown.size()) + " of "
                                + Written.count(sorted.size()) + ".");
        parts.add(table(
                "list",
                caption,
                List.of("Article", signs.taskName(), "Balance", "Sentences", "Review", "Out of scope"),
                shown.stream().map(this::row).toList()));
        if (pages() > 1) {
            parts.add(pager(page));
        }
        return parts;
    }

    private String caption() {
        return switch (order) {
            case BALANCE ->
                signs.task()
                        .scale()
                        .map(scale -> "From most " + Signs.spoken(scale.high()) + " to most "
                                + Signs.spoken(scale.low()) + "; articles without either come last.")
                        .orElse("In the order of the run.");
            case DATE -> "The newest first; articles without a date come last.";
        };
    }

    private List<Node> row(ArticleRow article) {
        RunSums.ArticleSums of = sums.of(article);
        return List.of(
                Element.of("div", names(article)),
                plots.cells(of.tally()),
                new Text(signs.balanceWritten(of.tally())),
                new Text(Written.count(of.tally().sentences())),
                new Text(Written.count(of.toReview())),
                new Text(Written.count(of.outOfScope())));
    }

    /** The title, date and outlet under it: on a phone other columns are out of sight. */
    private static List<Element> names(ArticleRow article) {
        List<Element> lines = new ArrayList<>();
        lines.add(Element.of("a", foreign(Written.start(ArticlePages.name(article), LONGEST_TITLE)))
                .with("href", PageFolder.ARTICLES + "/" + ArticlePages.file(article.articleId(), 1)));
        String told = Stream.of(
                        article.facts().date(), Written.start(article.facts().outlet(), LONGEST_FACT))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(", "));
        if (!told.isEmpty()) {
            lines.add(Element.of("p", foreign(told)).with("class", "hint"));
        }
        return lines;
    }

    private Element pager(int page) {
        List<Element> links = IntStream.range(0, pages())
                .mapToObj(other -> {
                    Element link = link(order.file(other) + "#articles", Integer.toString(other + 1));
                    return Element.of("li", other == page ? link.with("aria-current", "page") : link);
                })
                .toList();
        return Element.of("nav", Element.of("p", "Pages of this list"), Element.of("ul", links))
                .with("class", "pager")
                .with("aria-label", "Pages of this list");
    }

    private Comparator<ArticleRow> comparator() {
        return switch (order) {
            case BALANCE ->
                Comparator.comparingDouble((ArticleRow article) ->
                        -signs.balance(sums.of(article).tally()).orElse(-2));
            case DATE ->
                Comparator.comparing((ArticleRow article) -> article.facts().date())
                        .reversed();
        };
    }
}
