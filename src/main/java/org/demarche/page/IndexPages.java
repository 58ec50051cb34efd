package org.demarche.page;

import static org.demarche.page.Shell.foreign;
import static org.demarche.page.Shell.line;
import static org.demarche.page.Shell.link;
import static org.demarche.page.Shell.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.demarche.Label;
import org.demarche.Task;
import org.demarche.Verdict;
import org.demarche.report.ArticleRow;
import org.demarche.report.Figure;
import org.demarche.report.Ink;
import org.demarche.report.Node;
import org.demarche.report.Node.Element;
import org.demarche.report.Node.Text;
import org.demarche.report.Outcome;
import org.demarche.report.ReportFile;
import org.demarche.report.RunRecord;
import org.demarche.report.SentenceRow;
import org.demarche.report.Tally;
import org.demarche.report.Written;

/** The overview of a run, with its lists and pictures. */
final class IndexPages {

    static final int MOST_ARTICLES = 200;

    private static final int MOST_NOT_SCORED = 200;
    private static final int MOST_PAIRS = 40;
    private static final int MOST_ACTORS = 8;
    private static final int MOST_MONTHS = 12;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TEXT = 400;

    private final PageFolder folder;
    private final RunRecord run;
    private final Signs signs;
    private final RunSums sums;
    private final List<ArticleRow> articles;
    private final String foot;
    private final Plots plots;
    private final ArticleList byBalance;
    private final ArticleList byDate;

    /**
     * @param articles all that were seen
     * @param scored those that have sentences
     * @param most articles of a page
     */
    IndexPages(
            PageFolder folder,
            RunRecord run,
            Signs signs,
            RunSums sums,
            List<ArticleRow> articles,
            List<ArticleRow> scored,
            String foot,
            int most) {
        this.folder = folder;
        this.run = run;
        this.signs = signs;
        this.sums = sums;
        this.articles = List.copyOf(articles);
        this.foot = foot;
        this.plots = new Plots(signs, sums);
        this.byBalance = new ArticleList(signs, sums, ArticleList.Order.BALANCE, scored, most);
        this.byDate = new ArticleList(signs, sums, ArticleList.Order.DATE, scored, most);
    }

    void write() throws IOException {
        writePlot("shares", Optional.of(plots.shares()));
        writePlot("actors", plots.actors());
        writePlot("months", plots.months());
        write(ArticleList.Order.BALANCE, 0, overview());
        writeList(ArticleList.Order.BALANCE, byBalance, 1);
        writeList(ArticleList.Order.DATE, byDate, 0);
    }

    private void writePlot(String name, Optional<Figure> figure) throws IOException {
        if (figure.isPresent()) {
            String file = PageFolder.PLOTS + "/" + name + ".svg";
            folder.write(file, figure.get().alone(name, Ink.rules() + Tint.rules()));
        }
    }

    private void writeList(ArticleList.Order order, ArticleList list, int from) throws IOException {
        for (int page = from; page < list.pages(); page++) {
            write(
                    order,
                    page,
                    List.of(
                            Element.of("header", Element.of("h1", order.title())),
                            Element.of("section", list.of(page)).with("id", "articles")));
        }
    }

    private void write(ArticleList.Order order, int page, List<Element> content) throws IOException {
        String title = order == ArticleList.Order.BALANCE && page == 0
                ? title()
                : order.title() + (page == 0 ? "" : ", page " + (page + 1));
        folder.write(order.file(page), new Shell(title, navigation(), content, foot).html());
    }

    private static Element navigation() {
        String index = PageFolder.INDEX;
        List<Element> links = List.of(
                link(index, "Overview"),
                link(index + "#shares", "Shares"),
                link(index + "#articles", "Articles by balance"),
                link(ArticleList.Order.DATE.file(0), "Articles by date"),
                link(index + "#actors", "Actors"),
                link(index + "#time", "Time"),
                link(index + "#review", "What to review first"));
        return Element.of(
                "nav",
                Element.of(
                        "ul", links.stream().map(each -> Element.of("li", each)).toList()));
    }

    private String title() {
        return "Report on " + Written.count(run.counts().scored(), "article", "articles");
    }

    private List<Element> overview() {
        return List.of(header(), meaning(), shares(), list(), actors(), time(), review(), notScored(), files());
    }

    private Element header() {
        RunRecord.Counts counts = run.counts();
        return Element.of(
                "header",
                Element.of("h1", title()),
                Element.of(
                                "p",
                                Written.count(counts.seen(), "input was", "inputs were") + " seen: "
                                        + Written.count(counts.scored()) + " scored, " + Written.count(counts.failed())
                                        + " failed, " + Written.count(counts.skipped())
                                        + " skipped. The model labelled "
                                        + Written.count(counts.sentences(), "sentence", "sentences")
                                        + (counts.rowsRejected() == 0
                                                ? "."
                                                : "; " + Written.count(counts.rowsRejected())
                                                        + " rows of tables could not be used (rejected.csv)."))
                        .with("class", "headline"),
                line(
                                "p",
                                new Text("Model: "),
                                foreign(run.model().name()),
                                new Text(", SHA-256 "
                                        + Written.start(run.model().sha256(), 13)
                                        + ". Labels are a model's answers, not"
                                        + " findings: read a sentence before you quote a sum."))
                        .with("class", "hint"),
                sure());
    }

    private Element sure() {
        List<List<Node>> rows = List.of(
                verdict(
                        Verdict.ACCEPT,
                        "sure",
                        "one label of each task is left at the error rate asked for, which its probability may not show"),
                verdict(Verdict.REVIEW, "to check", "several labels are possible; somebody should choose"),
                verdict(
                        Verdict.OUT_OF_SCOPE,
                        "out of scope",
                        "unlike what the model learned from; its labels mean nothing, but are counted"));
        return table("words", "How sure the model is", List.of("Verdict", "Sentences", "Share", "What it means"), rows);
    }

    private List<Node> verdict(Verdict verdict, String name, String meaning) {
        return List.of(
                new Text(name),
                new Text(Written.count(sums.with(verdict))),
                new Text(percent(sums.with(verdict), sums.sentences())),
                new Text(meaning));
    }

    private Element meaning() {
        List<Element> parts = new ArrayList<>(List.of(Element.of("h2", "What the labels mean")));
        for (Task task : signs.tasks()) {
            parts.add(Element.of("h3", task.name().replace('_', ' ')));
            List<Element> list = new ArrayList<>();
            for (int i = 0; i < task.labels().size(); i++) {
                Label label = task.labels().get(i);
                Element name = Element.of("dt", Signs.spoken(label));
                list.add(
                        task.equals(signs.task())
                                ? Element.of("dt", mark(i), new Text(" " + Signs.spoken(label)))
                                : name);
                list.add(Element.of("dd", Meaning.of(task, label).orElse("a label of your own codebook.")));
            }
            parts.add(Element.of("dl", list).with("class", "meaning"));
        }
        return section("labels", parts);
    }

    private Element mark(int label) {
        return Element.of("span", signs.mark(label))
                .with("class", "m " + signs.tint(label).word())
                .with("aria-hidden", "true");
    }

    private Element shares() {
        List<List<Node>> rows = new ArrayList<>();
        for (int label : signs.order()) {
            rows.add(List.of(
                    new Text(signs.name(label)),
                    new Text(Written.count(signs.count(sums.all(), label))),
                    new Text(percent(signs.count(sums.all(), label), sums.all().sentences())),
                    new Text(Written.count(signs.count(sums.sure(), label))),
                    new Text(
                            percent(signs.count(sums.sure(), label), sums.sure().sentences()))));
        }
        List<Element> parts = new ArrayList<>();
        parts.add(Element.of("h2", "Shares of the " + signs.task().name().replace('_', ' ')));
        parts.add(figure("shares", plots.shares()));
        parts.add(table(
                "plain",
                "Predicted labels, counted",
                List.of(signs.taskName(), "All", "Share", "Sure ones", "Share"),
                rows));
        balance().ifPresent(parts::add);
        parts.add(Element.of(
                        "p",
                        "These are counts of predictions, here and in all tables of these pages, and have no intervals: a"
                                + " model errs more often one way than the other, and expects the labels as often as it"
                                + " learned them. The command demarche shares estimates from the probabilities how often"
                                + " they really occur.")
                .with("class", "hint"));
        return section("shares", parts);
    }

    private Optional<Element> balance() {
        return signs.task()
                .scale()
                .map(scale -> Element.of(
                        "p",
                        "Balance of all sentences: " + signs.balanceWritten(sums.all()) + ". It is ("
                                + Signs.spoken(scale.high())
                                + " − " + Signs.spoken(scale.low()) + ") / (" + Signs.spoken(scale.high()) + " + "
                                + Signs.spoken(scale.low())
                                + "), from −1 to +1. It tells which way sentences lean, not how many"
                                + " do: read the counts beside it."));
    }

    private Element list() {
        List<Element> parts = new ArrayList<>(List.of(Element.of("h2", ArticleList.Order.BALANCE.title())));
        parts.addAll(byBalance.of(0));
        return section("articles", parts);
    }

    private Element actors() {
        List<Element> parts = new ArrayList<>(List.of(Element.of("h2", "By actor and counterpart")));
        List<Map.Entry<RunSums.Pair, Tally>> pairs = sums.pairs();
        Optional<Figure> figure = plots.actors();
        if (figure.isEmpty()) {
            parts.add(Element.of("p", "No sentence tells whose stance it is. Rows of tables never do."));
            return section("actors", parts);
        }
        parts.add(Element.of(
                "p",
                "Whose stance a sentence tells, and towards whom, as far as the text says it. It is found by rules, which"
                        + " err more often than the labels do."));
        parts.add(figure("actors", figure.get()));
        parts.add(table(
                "pairs",
                pairs.size() <= MOST_PAIRS
                        ? "All pairs"
                        : "The " + MOST_PAIRS + " pairs with most sentences, of " + Written.count(pairs.size())
                                + "; all of them by article are in actors.csv",
                List.of("Actor", "Towards", signs.taskName(), "Balance", "Sentences"),
                pairs.stream().limit(MOST_PAIRS).map(this::pair).toList()));
        return section("actors", parts);
    }

    private List<Node> pair(Map.Entry<RunSums.Pair, Tally> entry) {
        Tally tally = entry.getValue();
        String towards = entry.getKey().towards();
        return List.of(
                foreign(Written.start(entry.getKey().actor(), LONGEST_NAME)),
                towards.isEmpty() ? new Text("nobody named") : foreign(Written.start(towards, LONGEST_NAME)),
                plots.cells(tally),
                new Text(signs.balanceWritten(tally)),
                new Text(Written.count(tally.sentences())));
    }

    private Element time() {
        List<Element> parts = new ArrayList<>(List.of(Element.of("h2", "Over time")));
        SortedMap<String, RunSums.Month> months = sums.months();
        if (months.isEmpty()) {
            parts.add(Element.of("p", "No article tells its date, so nothing can be said of time."));
            return section("time", parts);
        }
        long dated = months.values().stream().mapToLong(RunSums.Month::articles).sum();
        parts.add(Element.of(
                "p",
                Written.count(dated, "article tells its date", "articles tell their date")
                        + "; those without one are in no month. A month of few articles says little."));
        plots.months().ifPresent(figure -> parts.add(figure("months", figure)));
        List<Map.Entry<String, RunSums.Month>> all = List.copyOf(months.entrySet());
        List<Map.Entry<String, RunSums.Month>> shown =
                all.subList(Math.max(0, all.size() - Plots.MOST_MONTHS), all.size());
        parts.add(table(
                "months",
                shown.size() == all.size() ? "By month" : "The last " + shown.size() + " months of " + all.size(),
                List.of("Month", signs.taskName(), "Balance", "Articles", "Sentences"),
                shown.stream().map(this::month).toList()));
        actorsByMonth().ifPresent(parts::add);
        return section("time", parts);
    }

    private List<Node> month(Map.Entry<String, RunSums.Month> entry) {
        Tally tally = entry.getValue().tally();
        return List.of(
                new Text(entry.getKey()),
                plots.cells(tally),
                new Text(signs.balanceWritten(tally)),
                new Text(Written.count(entry.getValue().articles())),
                new Text(Written.count(tally.sentences())));
    }

    private Optional<Element> actorsByMonth() {
        List<Map.Entry<String, SortedMap<String, Tally>>> actors =
                sums.actorsByMonth().stream().limit(MOST_ACTORS).toList();
        TreeSet<String> months = new TreeSet<>();
        actors.forEach(actor -> months.addAll(actor.getValue().keySet()));
        while (months.size() > MOST_MONTHS) {
            months.pollFirst();
        }
        if (actors.isEmpty() || signs.task().scale().isEmpty()) {
            return Optional.empty();
        }
        List<String> header = new ArrayList<>(List.of("Actor"));
        header.addAll(months);
        List<List<Node>> rows = new ArrayList<>();
        for (Map.Entry<String, SortedMap<String, Tally>> actor : actors) {
            List<Node> row = new ArrayList<>(List.of(foreign(Written.start(actor.getKey(), LONGEST_NAME))));
            for (String month : months) {
                Tally tally = actor.getValue().getOrDefault(month, Tally.none(signs.tasks()));
                row.add(new Text(
                        tally.sentences() == 0
                                ? ""
                                : signs.balanceWritten(tally) + " (" + Written.count(tally.sentences()) + ")"));
            }
            rows.add(row);
        }
        return Optional.of(table(
                "plain",
                "Balance of the actors with most sentences by month, with the number of sentences in brackets; a dash"
                        + " where neither end occurs",
                header,
                rows));
    }

    private Element review() {
        List<Element> parts = new ArrayList<>(List.of(Element.of("h2", "What to review first")));
        List<RunSums.Open> open = sums.open();
        long all = sums.with(Verdict.REVIEW) + sums.with(Verdict.OUT_OF_SCOPE);
        if (open.isEmpty()) {
            parts.add(Element.of("p", "The model is sure of every sentence. That is no proof that it is right."));
            return section("review", parts);
        }
        parts.add(Element.of(
                "p",
                "Of " + Written.count(all, "sentence", "sentences") + " to check or out of scope "
                        + (open.size() < all ? "the " + open.size() : "all")
                        + ", those first whose two likeliest labels are closest. Corrections belong into the columns"
                        + " review_… of sentences.csv."));
        parts.add(Element.of("ol", open.stream().map(this::open).toList()).with("class", "open"));
        return section("review", parts);
    }

    private Element open(RunSums.Open open) {
        SentenceRow row = open.row();
        int label =
                row.scored().predictions().get(signs.taskIndex()).distribution().argMax();
        String href = PageFolder.ARTICLES + "/" + open.file() + "#" + row.sentenceId();
        Element text = foreign(Written.start(row.scored().sentence().text(), LONGEST_TEXT));
        Element link = Element.of("a", text).with("href", href);
        return Element.of(
                "li",
                line("p", new SentenceView(signs).mark(label, row.scored().verdict()), link)
                        .with(
                                "class",
                                signs.tint(label).word() + " "
                                        + SentenceView.word(row.scored().verdict())),
                line(
                                "p",
                                new Text(SentenceView.answer(
                                                row.scored().predictions().get(signs.taskIndex()))
                                        + ". " + SentenceView.doubt(row.scored()) + " "),
                                foreign(Written.end(row.article(), LONGEST_NAME)))
                        .with("class", "hint"));
    }

    private Element notScored() {
        List<ArticleRow> others = articles.stream()
                .filter(article -> article.outcome().kind() != Outcome.Kind.SCORED)
                .toList();
        List<Element> parts = new ArrayList<>(List.of(Element.of("h2", "What was not scored")));
        if (others.isEmpty()) {
            parts.add(Element.of("p", "Every input was scored."));
            return section("rest", parts);
        }
        parts.add(table(
                "words",
                others.size() <= MOST_NOT_SCORED
                        ? "Inputs that failed or were skipped, and why"
                        : "The first " + MOST_NOT_SCORED + " of " + Written.count(others.size())
                                + " inputs that failed or were skipped; all are in articles.csv",
                List.of("Input", "What became of it", "Note"),
                others.stream()
                        .limit(MOST_NOT_SCORED)
                        .map(article -> List.<Node>of(
                                foreign(Written.end(article.article(), LONGEST_NAME)),
                                new Text(article.outcome().written().replace(":", ": ")),
                                foreign(Written.start(article.note(), LONGEST_TEXT))))
                        .toList()));
        return section("rest", parts);
    }

    /** Beside the folder of the pages. */
    private Element files() {
        List<Element> links = new ArrayList<>();
        for (ReportFile file : ReportFile.values()) {
            links.add(Element.of("li", link("../" + file.fileName(), file.fileName())));
        }
        links.add(line("li", new Text("pictures as files: folder "), Element.of("code", PageFolder.PLOTS)));
        return section("files", List.of(Element.of("h2", "The report's files"), Element.of("ul", links)));
    }

    private static Element section(String id, List<Element> parts) {
        return Element.of("section", parts).with("id", id);
    }

    private static Element figure(String id, Figure figure) {
        return Element.of("figure", figure.inPage(id));
    }

    private static String percent(long part, long whole) {
        return whole == 0 ? "–" : Written.percent((double) part / whole);
    }
}
