package org.demarche.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The headline of a page, the first of: an h1 in its article or main part; an h1 that its title element or og:title
 * repeats (the site's name is often an h1 too); og:title; the title element without the site's name; any h1.
 */
final class PageTitle {

    private static final int LONGEST = 300;

    /** " | The Daily", " - The Daily": the part after the last such mark, if the part before is the longer one. */
    private static final Pattern SITE = Pattern.compile("(.{15,}) (?:[|–—-]|::|»|·) (.{1,60})");

    private PageTitle() {}

    static String of(Document page) {
        String meta = page.select("meta[property=og:title]").attr("content").strip();
        String headline = withoutSite(page.title().strip());
        List<Element> heads = page.select("h1");
        return Stream.of(
                        first(page.select("article h1, main h1, [role=main] h1").stream()),
                        first(heads.stream().filter(head -> repeats(head, meta, headline))),
                        Optional.of(meta),
                        Optional.of(headline),
                        first(heads.stream()))
                .flatMap(Optional::stream)
                .map(title -> Characters.oneLine(Characters.clean(title)))
                .filter(title -> Characters.hasLetter(title) && title.length() <= LONGEST)
                .findFirst()
                .orElse("");
    }

    private static Optional<String> first(Stream<Element> heads) {
        return heads.map(Element::text).filter(Characters::hasLetter).findFirst();
    }

    private static boolean repeats(Element head, String meta, String headline) {
        String text = head.text();
        return meta.contains(text) || headline.contains(text);
    }

    private static String withoutSite(String title) {
        Matcher matcher = SITE.matcher(title);
        boolean hasSite = title.length() <= LONGEST
                && matcher.matches()
                && matcher.group(2).length() < matcher.group(1).length();
        return hasSite ? matcher.group(1) : title;
    }
}
