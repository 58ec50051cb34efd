package org.demarche.article;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.storage.Json;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in JSON-LD (W3C) with the words of schema.org, wherever it stands: alone, in a list, in
 * {@code @graph}, or in a page's {@code mainEntity}. Of several articles the first that has a headline.
 */
final class LinkedData {

    private static final int LARGEST = 2_000_000;
    private static final int MOST_ENTRIES = 5_000;
    private static final int MOST_AUTHORS = 20;

    private final List<Map<?, ?>> entries = new ArrayList<>();
    private final Map<String, Map<?, ?>> byId = new HashMap<>();
    private int size;

    /** JSON that is none is passed over, as browsers do. */
    void add(String script) {
        size += Math.min(script.length(), LARGEST);
        if (size >= LARGEST) {
            return;
        }
        try {
            collect(Json.plain(json(script)));
        } catch (IOException e) { // a page's own fault, and of no harm: its text is still there
            return;
        }
    }

    /** Some pages wrap it for browsers of the nineties. */
    private static String json(String script) {
        int start = script.indexOf('{');
        int list = script.indexOf('[');
        start = start < 0 || (list >= 0 && list < start) ? list : start;
        int end = Math.max(script.lastIndexOf('}'), script.lastIndexOf(']'));
        return start < 0 || end < start ? "" : script.substring(start, end + 1);
    }

    private void collect(@Nullable Object root) {
        Deque<Object> open = new ArrayDeque<>();
        if (root != null) {
            open.add(root);
        }
        while (!open.isEmpty() && entries.size() < MOST_ENTRIES) {
            Object value = open.poll();
            if (value instanceof Collection<?> list) {
                list.stream().filter(each -> each != null).forEach(open::add);
            } else if (value instanceof Map<?, ?> entry) {
                if (!types(entry).isEmpty()) {
                    entries.add(entry);
                }
                if (entry.get("@id") instanceof String id && entry.size() > 1) {
                    byId.putIfAbsent(id, entry);
                }
                Stream.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "item")
                        .map(entry::get)
                        .filter(each -> each != null)
                        .forEach(open::add);
            }
        }
    }

    String headline() {
        return ofArticle("headline").or(() -> ofArticle("name")).orElse("");
    }

    String date() {
        return ofArticle("datePublished")
                .or(() -> ofArticle("dateCreated"))
                .or(() -> ofType("WebPage", "datePublished"))
                .orElse("");
    }

    String author() {
        return article()
                .map(entry -> names(entry.get("author")))
                .filter(names -> !names.isEmpty())
                .or(() -> article().map(entry -> names(entry.get("creator"))))
                .orElse("");
    }

    String outlet() {
        return article()
                .map(entry -> names(entry.get("publisher")))
                .filter(names -> !names.isEmpty())
                .or(() -> ofType("WebSite", "name"))
                .orElse("");
    }

    String language() {
        return ofArticle("inLanguage").or(() -> ofType("WebPage", "inLanguage")).orElse("");
    }

    String url() {
        return ofArticle("url").or(() -> ofArticle("mainEntityOfPage")).orElse("");
    }

    /** The text of the article, as the page gives it to search engines. */
    String body() {
        return ofArticle("articleBody").orElse("");
    }

    private Optional<Map<?, ?>> article() {
        List<Map<?, ?>> articles =
                entries.stream().filter(LinkedData::isArticle).toList();
        return articles.stream()
                .filter(entry -> entry.get("headline") instanceof String)
                .findFirst()
                .or(() -> articles.stream().findFirst());
    }

    private static boolean isArticle(Map<?, ?> entry) {
        return types(entry).stream()
                .anyMatch(type -> type.endsWith("Article") || type.endsWith("Posting") || type.equals("Report"));
    }

    private Optional<String> ofArticle(String field) {
        return article().flatMap(entry -> text(entry.get(field)));
    }

    private Optional<String> ofType(String type, String field) {
        return entries.stream()
                .filter(entry -> types(entry).contains(type))
                .flatMap(entry -> text(entry.get(field)).stream())
                .findFirst();
    }

    private static List<String> types(Map<?, ?> entry) {
        Object type = entry.get("@type");
        Stream<?> all = type instanceof Collection<?> list ? list.stream() : Stream.ofNullable(type);
        return all.filter(String.class::isInstance)
                .map(String.class::cast)
                .map(name -> name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1))
                .toList();
    }

    private static Optional<String> text(@Nullable Object value) {
        Object first = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
        if (first instanceof Map<?, ?> entry) {
            first = entry.get("@id");
        }
        return first instanceof String text && !text.isBlank()
                ? Optional.of(Parser.unescapeEntities(text, false))
                : Optional.empty();
    }

    /** A name, an entry with a name, a reference to such an entry, or a list of these. */
    private String names(@Nullable Object value) {
        Stream<?> all = value instanceof Collection<?> list ? list.stream() : Stream.ofNullable(value);
        return all.limit(MOST_AUTHORS)
                .flatMap(each -> name(each).stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Optional<String> name(@Nullable Object value) {
        if (value instanceof Map<?, ?> entry) {
            Map<?, ?> known = byId.get(String.valueOf(entry.get("@id")));
            return text(entry.get("name")).or(() -> known == null ? Optional.empty() : text(known.get("name")));
        }
        return text(value).filter(text -> !text.startsWith("http"));
    }
}
