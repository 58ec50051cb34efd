package org.demarche.page;

import static org.demarche.page.Shell.foreign;
import static org.demarche.page.Shell.line;
import static org.demarche.page.Shell.link;
import static org.demarche.page.Shell.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.demarche.report.Written;

/** The overview of a run, with its lists and pictures. */
final class IndexPages {

    static final int MOST_ARTICLES = 200;

    private static final int MOST_NOT_SCORED = 200;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TEXT = 400;

    private final PageFolder folder;
    private final RunRecord run;
    private final Signs signs;
    private final RunSums sums;
    private final List<ArticleRow> articles;
    private final String foot;
    private final SummedSections summed;
    private final OverTime overTime;
    private final ArticleList byBalance;
    private final ArticleList byDate;
    private final Map<String, Figure> figures = new LinkedHashMap<>();

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
            Estimates estimates,
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
        Plots plots = new Plots(signs, sums);
        IntervalPlots intervals = new IntervalPlots(signs, sums, estimates, plots);
        GroupTable tables = new GroupTable(signs, sums, estimates, plots);
        this.overTime = new OverTime(sums, estimates, intervals, tables);
        this.summed = new SummedSections(signs, sums, estimates, plots, intervals, tables, overTime, this::figure);
        this.byBalance = new ArticleList(signs, sums, plots, ArticleList.Order.BALANCE, scored, most);
        this.byDate = new ArticleList(signs, sums, plots, ArticleList.Order.DATE, scored, most);
    }

    void write() throws IOException {
        write(ArticleList.Order.BALANCE, 0, overview());
        writeList(ArticleList.Order.BALANCE, byBalance, 1);
        writeList(ArticleList.Order.DATE, byDate, 0);
        if (!overTime.groups().isEmpty()) {
            String page = new Shell(OverTime.TITLE, navigation(), overTime.page(this::figure), foot).html();
            folder.write(OverTime.FILE, page);
        }
        for (Map.Entry<String, Figure> figure : figures.entrySet()) {
            String name = figure.getKey();
            String file = PageFolder.PLOTS + "/" + name + ".svg";
            folder.write(file, figure.getValue().alone(name, Ink.rules() + Tint.rules()));
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
        return List.of(
                header(),
                meaning(),
                summed.shares(),
                list(),
                summed.actors(),
                summed.time(),
                review(),
                notScored(),
                files());
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
                                                : "; "
                                                        + Written.count(counts.rowsRejected(), "row", "rows")
                                                        + " of tables could not be used (rejected.csv)."))
                        .with("class", "headline"),
                line(
                                "p",
                                new Text("Model: "),
                                foreign(run.model().name()),
                                new Text(", SHA-256 from "
                                        + Written.start(run.model().sha256(), 13)
                                                .replace("…", "")
                                        + ". Labels are a model's answers, not"
                                        + " findings: read a sentence before you quote a sum."))
                        .with("class", "hint"),
                verdicts());
    }

    private Element verdicts() {
        List<List<Node>> rows = Arrays.stream(Verdict.values())
                .map(verdict -> List.<Node>of(
                        new Text(verdict.written()),
                        new Text(Written.count(sums.with(verdict))),
                        new Text(Written.percent(sums.with(verdict), sums.sentences())),
                        new Text(meaning(verdict))))
                .toList();
        return table("words", "How sure the model is", List.of("Verdict", "Sentences", "Share", "What it means"), rows);
    }

    private static String meaning(Verdict verdict) {
        return switch (verdict) {
            case ACCEPT ->
                "sure: one label of each task is left at the error rate asked for, which its probability may not show";
            case REVIEW -> "several labels are possible; somebody should choose";
            case OUT_OF_SCOPE -> "unlike what the model learned from; its labels mean nothing, but are counted";
        };
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
        return Shell.section("labels", parts);
    }

    private Element mark(int label) {
        return Element.of("span", signs.mark(label))
                .with("class", "m " + signs.tint(label).word())
                .with("aria-hidden", "true");
    }

    private Element list() {
        List<Element> parts = new ArrayList<>(List.of(Element.of("h2", ArticleList.Order.BALANCE.title())));
        parts.addAll(byBalance.of(0));
        return Shell.section("articles", parts);
    }

    private Element review() {
        List<Element> parts = new ArrayList<>(List.of(Element.of("h2", "What to review first")));
        List<RunSums.Open> open = sums.open();
        long all = sums.with(Verdict.REVIEW) + sums.with(Verdict.OUT_OF_SCOPE);
        if (open.isEmpty()) {
            parts.add(Element.of("p", "Every sentence is accepted. That is no proof that the labels are right."));
            return Shell.section("review", parts);
        }
        parts.add(Element.of(
                "p",
                (open.size() < all ? open.size() + " of " : "")
                        + Written.count(all, "sentence is", "sentences are")
                        + " to review or out of scope; first those whose two likeliest labels are closest. Corrections belong"
                        + " into the columns review_… of sentences.csv."));
        parts.add(Element.of("ol", open.stream().map(this::open).toList()).with("class", "open"));
        return Shell.section("review", parts);
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
            return Shell.section("rest", parts);
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
        return Shell.section("rest", parts);
    }

    /** Beside the folder of the pages. */
    private Element files() {
        List<Element> links = new ArrayList<>();
        for (ReportFile file : ReportFile.values()) {
            links.add(Element.of("li", link("../" + file.fileName(), file.fileName())));
        }
        links.add(line("li", new Text("pictures as files: folder "), Element.of("code", PageFolder.PLOTS)));
        return Shell.section("files", List.of(Element.of("h2", "The report's files"), Element.of("ul", links)));
    }

    /** In its page, and kept to be a file too. */
    private Element figure(String id, Figure figure) {
        figures.put(id, figure);
        return Element.of("figure", figure.inPage(id));
    }
}
