package org.demarche.article;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.ArticleFacts;
import org.jsoup.nodes.Element;

/**
 * Gathers what a page says of its article, and settles it. The first of these that tells a fact: JSON-LD of schema.org,
 * OpenGraph and its article words, what parsers of news agencies read, Dublin Core, plain meta elements, microdata, the
 * page's own marks. Every value is cut short and made one line.
 */
final class PageFacts {

    private static final int LONGEST = 300;
    private static final int LONGEST_URL = 2000;
    private static final int MOST_METAS = 500;
    private static final int MOST_AUTHORS = 10;

    private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z]{2,3})(?:[-_]([A-Za-z0-9]{2,8}))*");
    private static final Pattern BY = Pattern.compile("(?i)^(?:written )?by:?\\s+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"'<>]{1,2000}");

    private final Map<String, String> metas = new HashMap<>();
    private final Set<String> authors = new LinkedHashSet<>();
    private final Set<String> namedAuthors = new LinkedHashSet<>();
    private final LinkedData linkedData = new LinkedData();
    private int authorsSeen;
    private String titleElement = "";
    private String language = "";
    private String canonical = "";
    private String time = "";

    /** @return whether the text in the element is no text of the page */
    boolean see(Element element, String tag) {
        switch (tag) {
            case "html" -> language = element.attr("lang");
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "time" -> time(element);
            case "title" -> titleElement = titleElement.isEmpty() ? cut(element.text()) : titleElement;
            case "script" -> script(element);
            default -> {
                if (element.attributesSize() > 0) {
                    microdata(element);
                }
            }
        }
        return tag.equals("title") || tag.equals("meta") || tag.equals("link");
    }

    /** A byline that stands in the text of the page. */
    void seeByline(String line) {
        String name = withoutBy(line);
        if (namedAuthors.isEmpty() && name.length() <= 100) {
            namedAuthors.add(name);
        }
    }

    /** The title element, as the browser shows it. */
    String titleElement() {
        return titleElement;
    }

    /** The headline that the page gives to others. */
    String sharedTitle() {
        return firstMeta("og:title", "twitter:title", "parsely-title", "dc.title", "dcterm.title", "dcterms.title")
                .orElseGet(linkedData::headline);
    }

    /** The text of the article in JSON-LD, empty if there is none. */
    String body() {
        return linkedData.body();
    }

    ArticleFacts settled(String title) {
        return new ArticleFacts(title, date(), author(), outlet(), language(), url());
    }

    private String date() {
        return Stream.of(
                        Optional.of(linkedData.date()),
                        firstMeta("article:published_time", "og:article:published_time", "parsely-pub-date"),
                        firstMeta("dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created"),
                        firstMeta("datepublished", "pubdate", "publishdate", "publish-date", "publication_date"),
                        firstMeta("date", "sailthru.date", "article.published", "cxenseparse:recs:publishtime"),
                        Optional.of(time))
                .flatMap(Optional::stream)
                .flatMap(written -> PageDate.of(written).stream())
                .findFirst()
                .orElse("");
    }

    private String author() {
        return Stream.of(
                        Optional.of(linkedData.author()),
                        firstMeta("dc.creator", "dcterm.creator", "dcterms.creator", "author", "parsely-author"),
                        firstMeta("article:author", "og:article:author", "byl", "sailthru.author", "twitter:creator"),
                        Optional.of(String.join(", ", authors)),
                        Optional.of(String.join(", ", namedAuthors)))
                .flatMap(Optional::stream)
                .map(PageFacts::line)
                .map(PageFacts::withoutBy)
                .filter(author -> Characters.hasLetter(author) && !author.startsWith("http") && !author.startsWith("@"))
                .findFirst()
                .orElse("");
    }

    private String outlet() {
        return firstMeta("og:site_name")
                .or(() -> Optional.of(linkedData.outlet()).filter(name -> !name.isBlank()))
                .or(() -> firstMeta("dc.publisher", "dcterms.publisher", "publisher", "application-name"))
                .map(PageFacts::line)
                .filter(Characters::hasLetter)
                .orElse("");
    }

    private String language() {
        return Stream.of(
                        Optional.of(language),
                        firstMeta("content-language", "language", "dc.language", "dcterms.language", "og:locale"),
                        Optional.of(linkedData.language()))
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(tag -> tag.length() <= 35 && LANGUAGE.matcher(tag).matches())
                .map(tag -> tag.replace('_', '-'))
                .findFirst()
                .orElse("");
    }

    private String url() {
        return Stream.of(canonical, metas.getOrDefault("og:url", ""), linkedData.url())
                .filter(url -> url.length() <= LONGEST_URL && WEB.matcher(url).matches())
                .findFirst()
                .orElse("");
    }

    private Optional<String> firstMeta(String... names) {
        return Stream.of(names)
                .map(name -> metas.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private void meta(Element element) {
        String content = element.attr("content");
        if (content.isEmpty() || metas.size() >= MOST_METAS) {
            return;
        }
        for (String attribute : new String[] {"property", "name", "itemprop", "http-equiv"}) {
            String names = cut(element.attr(attribute)).toLowerCase(Locale.ROOT);
            if (!names.isEmpty()) {
                BLANKS.splitAsStream(names)
                        .filter(name -> !name.isEmpty())
                        .forEach(name -> metas.putIfAbsent(name, cut(content, LONGEST_URL)));
            }
        }
    }

    private void link(Element element) {
        if (canonical.isEmpty() && element.attr("rel").equalsIgnoreCase("canonical")) {
            canonical = cut(element.attr("href").strip(), LONGEST_URL + 1);
        }
    }

    private void script(Element element) {
        if (element.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
            linkedData.add(element.data());
        }
    }

    private void time(Element element) {
        microdata(element);
        if (time.isEmpty()) {
            time = cut(element.attr("datetime"));
        }
    }

    private void microdata(Element element) {
        String property = element.attr("itemprop");
        if (property.equals("datePublished")) {
            String written = element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
            metas.putIfAbsent("datepublished", cut(written));
        }
        boolean author = property.equals("author") || element.attr("rel").equals("author");
        if (author && authorsSeen++ < MOST_AUTHORS) { // each look costs time linear in the element
            Optional<String> name =
                    Optional.ofNullable(element.selectFirst("[itemprop=name]")).map(Element::text);
            String text = line(name.filter(each -> !each.isBlank()).orElseGet(element::text));
            if (!text.isEmpty() && text.length() <= 100) {
                authors.add(withoutBy(text));
            }
        }
    }

    private static String withoutBy(String author) {
        return BY.matcher(author).replaceFirst("");
    }

    private static String line(String text) {
        return Characters.oneLine(Characters.clean(cut(text)));
    }

    private static String cut(String text) {
        return cut(text, LONGEST);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
