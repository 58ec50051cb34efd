package org.demarche.page;

import static org.demarche.page.Shell.foreign;
import static org.demarche.page.Shell.line;
import static org.demarche.page.Shell.link;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.ArticleFacts;
import org.demarche.Section;
import org.demarche.Sentence;
import org.demarche.Verdict;
import org.demarche.report.ArticleRow;
import org.demarche.report.Escape;
import org.demarche.report.Ink;
import org.demarche.report.Node;
import org.demarche.report.Node.Element;
import org.demarche.report.Node.Text;
import org.demarche.report.SentenceRow;
import org.demarche.report.Tally;
import org.demarche.report.Written;

/**
 * The pages of the articles, written while their sentences come by: each article is held in memory as far as one page
 * goes. A long one has several.
 */
final class ArticlePages {

    static final int MOST_SENTENCES = 1000;

    /** Of a page's text, in bytes; mark-up comes on top. */
    private static final int MOST_TEXT = 1_500_000;

    private static final int MOST_LINKS = 60;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_LINK = 60;
    private static final int LONGEST_FACT = 400;

    private final PageFolder folder;
    private final Signs signs;
    private final SentenceView view;
    private final List<ArticleRow> articles;
    private final String foot;
    private final int most;

    private int article = -1;
    private int part;
    private int textBytes;
    private Tally tally;
    private final List<Strip.Tick> ticks = new ArrayList<>();
    private final List<Element> blocks = new ArrayList<>();
    private final List<Element> block = new ArrayList<>();
    private Optional<Sentence> last = Optional.empty();

    /**
     * @param articles those that have sentences, in the order in which these come
     * @param most sentences of a page
     */
    ArticlePages(PageFolder folder, Signs signs, List<ArticleRow> articles, String foot, int most) {
        this.folder = folder;
        this.signs = signs;
        this.view = new SentenceView(signs);
        this.articles = List.copyOf(articles);
        this.foot = foot;
        this.most = most;
        this.tally = Tally.none(signs.tasks());
    }

    /** The page that a sentence stands on, from the index, if it is the next to be added. */
    static String file(String articleId, int part) {
        return articleId + (part == 1 ? "" : "-" + part) + ".html";
    }

    /** Begins the next article. */
    void begin() throws IOException {
        end();
        article++;
        part = 1;
    }

    /**
     * A sentence of the article that was begun.
     *
     * @return the file in the folder of articles that it stands in
     */
    String add(SentenceRow row) throws IOException {
        int bytes =
                Escape.of(SentenceView.shown(row.scored().sentence().text())).getBytes(StandardCharsets.UTF_8).length;
        if (ticks.size() == most || (!ticks.isEmpty() && textBytes + bytes > MOST_TEXT)) {
            write(true);
            part++;
        }
        Sentence sentence = row.scored().sentence();
        if (beginsBlock(sentence)) {
            closeBlock();
        }
        textBytes += bytes;
        tally = tally.plus(row.scored());
        block.add(view.of(row));
        ticks.add(new Strip.Tick(
                row.sentenceId(),
                sentence.position(),
                view.label(row.scored()),
                row.scored().verdict()));
        last = Optional.of(sentence);
        return file(row.articleId(), part);
    }

    /** Writes what is left of the article. */
    void end() throws IOException {
        if (!ticks.isEmpty()) {
            write(false);
        }
    }

    /** Sentences of a paragraph stand one behind the other in the article's text, paragraphs on lines of their own. */
    private boolean beginsBlock(Sentence sentence) {
        if (last.isEmpty()) {
            return true;
        }
        Sentence before = last.get();
        if (before.section() != sentence.section()) {
            return true;
        }
        return sentence.section() != Section.ROW
                && sentence.span().isPresent()
                && before.span().isPresent()
                && sentence.span().get().start() - before.span().get().end() > 1;
    }

    private void closeBlock() {
        if (block.isEmpty()) {
            return;
        }
        Section section = last.orElseThrow().section();
        List<Element> parts = new ArrayList<>();
        kind(section).ifPresent(kind -> parts.add(Element.of("p", kind).with("class", "kind")));
        parts.addAll(block);
        blocks.add(Element.of("div", parts).with("class", "block " + section.written()));
        block.clear();
    }

    private static Optional<String> kind(Section section) {
        return switch (section) {
            case STANDFIRST -> Optional.of("standfirst");
            case LIST -> Optional.of("list item");
            case QUOTE -> Optional.of("block quotation");
            case CAPTION -> Optional.of("caption");
            case TABLE -> Optional.of("table cell");
            case TITLE, HEADING, BODY, ROW -> Optional.empty();
        };
    }

    private void write(boolean more) throws IOException {
        closeBlock();
        ArticleRow row = articles.get(article);
        Strip strip = new Strip(signs, ticks);
        String file = file(row.articleId(), part);
        folder.write(PageFolder.ARTICLES + "/" + file, page(row, strip, more));
        String plot = "strip-" + file.replace(".html", "");
        folder.write(PageFolder.PLOTS + "/" + plot + ".svg", strip.alone().alone(plot, Ink.rules() + Tint.rules()));
        ticks.clear();
        blocks.clear();
        last = Optional.empty();
        textBytes = 0;
        tally = Tally.none(signs.tasks());
    }

    private String page(ArticleRow row, Strip strip, boolean more) {
        List<Element> content = new ArrayList<>();
        content.add(header(row, more));
        content.add(Element.of(
                "section",
                Element.of("h2", signs.taskName() + " along the text"),
                strip.inPage(),
                Element.of(
                                "p",
                                "Each mark is a sentence, in the lane of its label: filled where it is accepted, hollow"
                                        + " where it is to be reviewed, a cross where it is out of scope. A mark leads to"
                                        + " its sentence.")
                        .with("class", "hint"),
                toCheck()));
        content.add(Element.of(
                "section",
                Element.of("h2", row.facts().title().isEmpty() && isTable() ? "Rows" : "Text"),
                legend(),
                Element.of("div", blocks).with("class", "text")));
        String title = Written.start(name(row), LONGEST_TITLE);
        return new Shell(part == 1 ? title : title + ", part " + part, navigation(row, more), content, foot).html();
    }

    private boolean isTable() {
        return last.map(Sentence::section).filter(Section.ROW::equals).isPresent();
    }

    private Element header(ArticleRow row, boolean more) {
        List<Element> parts = new ArrayList<>();
        parts.add(Element.of("h1", foreign(Written.start(name(row), LONGEST_TITLE))));
        if (part > 1 || more) {
            parts.add(Element.of(
                            "p",
                            "Part " + part + ": sentences "
                                    + Written.count(ticks.get(0).position()) + " to "
                                    + Written.count(ticks.get(ticks.size() - 1).position()) + " of "
                                    + Written.count(row.tally().sentences()) + ".")
                    .with("class", "part"));
        }
        parts.add(facts(row));
        parts.add(Element.of("p", sum()).with("class", "headline"));
        return Element.of("header", parts);
    }

    /** Its title, or what the input is called. */
    static String name(ArticleRow row) {
        return row.facts().title().isEmpty() ? row.article() : row.facts().title();
    }

    private static Element facts(ArticleRow row) {
        ArticleFacts facts = row.facts();
        List<Element> parts = new ArrayList<>();
        fact(parts, "Outlet", facts.outlet());
        fact(parts, "Date", facts.date());
        fact(parts, "Author", facts.author());
        if (!facts.url().isEmpty()) {
            parts.add(Element.of("dt", "Address"));
            parts.add(address(facts.url()));
        }
        fact(parts, "Input", Written.end(row.article(), LONGEST_FACT));
        fact(parts, "Note", row.note());
        return Element.of("dl", parts).with("class", "facts");
    }

    private static void fact(List<Element> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(Element.of("dt", name));
            parts.add(Element.of("dd", foreign(Written.start(value, LONGEST_FACT))));
        }
    }

    /** A link by the host that it really leads to, the whole address beside it as text. */
    private static Element address(String url) {
        Element text = foreign(Written.start(url, LONGEST_FACT));
        return web(url).map(uri -> line(
                        "dd",
                        Element.of("a", foreign(uri.getHost()))
                                .with("href", uri.toASCIIString())
                                .with("rel", "noreferrer noopener"),
                        new Text(" "),
                        Element.of("span", text).with("class", "hint")))
                .orElse(Element.of("dd", text));
    }

    private static Optional<URI> web(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private String sum() {
        long check =
                ticks.stream().filter(tick -> tick.verdict() == Verdict.REVIEW).count();
        long out = ticks.stream()
                .filter(tick -> tick.verdict() == Verdict.OUT_OF_SCOPE)
                .count();
        StringBuilder sum = new StringBuilder(Written.count(ticks.size(), "sentence", "sentences"));
        sum.append(": ");
        String between = "";
        for (int label : signs.order()) {
            if (signs.order().size() <= 4 || signs.count(tally, label) > 0) {
                sum.append(between)
                        .append(Written.count(signs.count(tally, label)))
                        .append(' ')
                        .append(signs.name(label));
                between = ", ";
            }
        }
        signs.balance(tally).ifPresent(balance -> sum.append("; balance ").append(signs.balanceWritten(tally)));
        sum.append(". ")
                .append(Written.count(check))
                .append(" to review, ")
                .append(Written.count(out))
                .append(" out of scope.");
        return sum.toString();
    }

    private Element toCheck() {
        List<Strip.Tick> open =
                ticks.stream().filter(tick -> tick.verdict() != Verdict.ACCEPT).toList();
        if (open.isEmpty()) {
            return Element.of("p", "Every sentence is accepted. That is no proof that the labels are right.");
        }
        List<Node> parts = new ArrayList<>(List.of(new Text("To review or out of scope, by number of the sentence: ")));
        for (Strip.Tick tick : open.subList(0, Math.min(open.size(), MOST_LINKS))) {
            parts.add(link("#" + tick.id(), Written.count(tick.position())));
            parts.add(new Text(" "));
        }
        if (open.size() > MOST_LINKS) {
            parts.add(new Text("and " + Written.count(open.size() - MOST_LINKS) + " more"));
        }
        return Element.of("p", parts).with("class", "numbers");
    }

    private Element legend() {
        List<Element> parts = new ArrayList<>();
        for (int label : signs.order()) {
            parts.add(key(view.mark(label, Verdict.ACCEPT), signs.tint(label), "sure", signs.name(label)));
        }
        int first = signs.order().get(0);
        parts.add(key(view.mark(first, Verdict.REVIEW), signs.tint(first), "unsure", "to review: dashed edge"));
        parts.add(key(view.mark(first, Verdict.OUT_OF_SCOPE), signs.tint(first), "out", "out of scope: no tint"));
        return Element.of("ul", parts).with("class", "legend").with("aria-hidden", "true");
    }

    private static Element key(Element mark, Tint tint, String verdict, String text) {
        return line("li", mark, new Text(text)).with("class", "key " + tint.word() + " " + verdict);
    }

    private Element navigation(ArticleRow row, boolean more) {
        List<Element> links = new ArrayList<>();
        links.add(item(link("../" + PageFolder.INDEX, "Overview")));
        if (part > 1) {
            links.add(item(link(file(row.articleId(), part - 1), "← Part " + (part - 1))
                    .with("rel", "prev")));
        }
        if (more) {
            links.add(item(link(file(row.articleId(), part + 1), "Part " + (part + 1) + " →")
                    .with("rel", "next")));
        }
        if (article > 0) {
            links.add(item(neighbour("Previous: ", "← ", articles.get(article - 1), "")));
        }
        if (article + 1 < articles.size()) {
            links.add(item(neighbour("Next: ", "", articles.get(article + 1), " →")));
        }
        return Element.of("nav", Element.of("ul", links));
    }

    private static Element neighbour(String spoken, String before, ArticleRow row, String after) {
        return line(
                        "a",
                        Element.of("span", spoken).with("class", "sr"),
                        new Text(before),
                        foreign(Written.start(name(row), LONGEST_LINK)),
                        new Text(after))
                .with("href", file(row.articleId(), 1));
    }

    private static Element item(Element link) {
        return Element.of("li", link);
    }
}
