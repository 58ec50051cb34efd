package org.demarche.article;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.Selector;

/**
 * The elements of a page that its tags, roles, classes or ids show to be no text of the article. They are passed over,
 * not removed: removing one of many siblings takes time linear in their number.
 */
final class PageFurniture {

    /** What no reader sees. */
    private static final String MACHINERY =
            "script, style, template, noscript, iframe, object, svg, canvas, head, audio, video";

    private static final String BY_TAG = "nav, aside, footer, form, button, input, select, textarea, dialog, menu,"
            + " [hidden], [aria-hidden=true], [style~=(?i)(display:\\s?none|visibility:\\s?hidden)],"
            + " [role=navigation], [role=banner], [role=complementary], [role=contentinfo], [role=search],"
            + " [role=dialog], [role=alertdialog]";

    private static final Evaluator ARTICLE = Selector.evaluatorOf("article, main");

    private static final Set<String> WORDS = Set.of(
            "share",
            "sharing",
            "sharebar",
            "social",
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "comment",
            "comments",
            "disqus",
            "related",
            "recommended",
            "recommendations",
            "newsletter",
            "subscribe",
            "subscription",
            "promo",
            "promotion",
            "advert",
            "advertisement",
            "ad",
            "ads",
            "sponsor",
            "sponsored",
            "breadcrumb",
            "breadcrumbs",
            "sidebar",
            "menu",
            "nav",
            "navigation",
            "navbar",
            "popup",
            "modal",
            "overlay",
            "byline",
            "author",
            "authors",
            "bio",
            "tags",
            "pagination",
            "pager",
            "toolbar",
            "trending",
            "mostread",
            "paywall",
            "signup",
            "banner",
            "timestamp",
            "dateline",
            "meta",
            "widget",
            "footer",
            "copyright",
            "credit",
            "teaser",
            "teasers");

    /** A block with more than this share of the page's prose is the article, whatever its class says. */
    private static final double MOST_PROSE = 0.3;

    private static final int LONGEST_NAME = 200;

    private final Set<Node> machinery;
    private final Set<Node> furniture = new HashSet<>();

    private PageFurniture(Document page) {
        machinery = new HashSet<>(page.select(MACHINERY));
        furniture.addAll(page.select(BY_TAG));
        page.select("header").stream()
                .filter(header -> header.closest(ARTICLE) == null)
                .forEach(furniture::add);
        addNamed(page);
    }

    static PageFurniture of(Document page) {
        return new PageFurniture(page);
    }

    boolean holds(Node node) {
        return furniture.contains(node) || machinery.contains(node);
    }

    /** How many pieces of text a reader of the page would have seen in it. */
    int lines(Document page) {
        LineCount count = new LineCount();
        NodeTraversor.filter(count, page);
        return count.lines;
    }

    private void addNamed(Document page) {
        Prose prose = Prose.of(page, this);
        double most = MOST_PROSE * prose.in(page);
        page.select("[class], [id]").stream()
                .filter(element -> prose.in(element) <= most && isNamed(element))
                .forEach(furniture::add);
    }

    private static boolean isNamed(Element element) {
        String name = element.className() + " " + element.id();
        String[] words =
                name.substring(0, Math.min(name.length(), LONGEST_NAME)).split("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])", -1);
        return Arrays.stream(words).anyMatch(word -> WORDS.contains(word.toLowerCase(Locale.ROOT)));
    }

    private final class LineCount implements NodeFilter {

        private int depth;
        private int lines;

        @Override
        public FilterResult head(Node node, int level) {
            if (machinery.contains(node)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            depth += furniture.contains(node) ? 1 : 0;
            lines += depth > 0 && node instanceof TextNode text && Characters.hasLetter(text.text()) ? 1 : 0;
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int level) {
            depth -= furniture.contains(node) ? 1 : 0;
            return FilterResult.CONTINUE;
        }
    }
}
