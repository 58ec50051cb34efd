package org.demarche.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Removes what is known by its tag, its role or the words of its class and id to be no text of the article. */
final class PageFurniture {

    private static final String MACHINERY =
            "script, style, template, noscript, iframe, object, svg, canvas, head, audio, video";

    private static final String BY_TAG = "nav, aside, footer, form, button, input, select, textarea, dialog, menu,"
            + " [hidden], [aria-hidden=true], [style~=(?i)(display:\\s?none|visibility:\\s?hidden)],"
            + " [role=navigation], [role=banner], [role=complementary], [role=contentinfo], [role=search],"
            + " [role=dialog], [role=alertdialog]";

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

    private int lines;

    private PageFurniture() {}

    static PageFurniture removeFrom(Document page) {
        page.select(MACHINERY).remove();
        PageFurniture furniture = new PageFurniture();
        page.select(BY_TAG).forEach(furniture::remove);
        page.select("header").stream()
                .filter(header -> header.closest("article, main") == null)
                .forEach(furniture::remove);
        furniture.removeNamed(page);
        return furniture;
    }

    /** How many pieces of text were removed that a reader of the page would have seen. */
    int lines() {
        return lines;
    }

    private void removeNamed(Document page) {
        Prose prose = Prose.of(page);
        double most = MOST_PROSE * prose.in(page);
        page.select("[class], [id]").stream()
                .filter(element -> isNamed(element) && prose.in(element) <= most)
                .forEach(this::remove);
    }

    private static boolean isNamed(Element element) {
        String name = element.className() + " " + element.id();
        return Arrays.stream(name.substring(0, Math.min(name.length(), LONGEST_NAME))
                        .split("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])"))
                .anyMatch(word -> WORDS.contains(word.toLowerCase(Locale.ROOT)));
    }

    private void remove(Element element) {
        if (element.parent() == null) {
            return;
        }
        element.remove();
        element.nodeStream().filter(PageFurniture::isSeen).forEach(node -> lines++);
    }

    private static boolean isSeen(Node node) {
        return node instanceof TextNode text && Characters.hasLetter(text.text());
    }
}
