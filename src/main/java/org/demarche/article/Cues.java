package org.demarche.article;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.Omission.Kind;
import org.demarche.article.Cue.Role;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Reads what an element's tag, role, class, id and other attributes say of the text in it. For one page, one thread. */
final class Cues {

    private static final Map<String, Kind> ROLES = Map.of(
            "navigation", Kind.NAVIGATION,
            "banner", Kind.NAVIGATION,
            "complementary", Kind.RELATED,
            "contentinfo", Kind.NAVIGATION,
            "search", Kind.CONTROL,
            "dialog", Kind.NOTICE,
            "alertdialog", Kind.NOTICE);

    private static final Map<String, Kind> PROPERTIES = Map.of(
            "author", Kind.BYLINE,
            "datepublished", Kind.DATELINE,
            "datemodified", Kind.DATELINE,
            "comment", Kind.COMMENTS,
            "keywords", Kind.TOPICS,
            "publisher", Kind.BYLINE);

    private static final Set<String> WHOLE_PAGE = Set.of("html", "body", "#root");

    /** What {@code <article>} is used for besides articles; its other classes tell of the article's subject. */
    private static final Set<Kind> NO_ARTICLES = Set.of(Kind.COMMENTS, Kind.RELATED, Kind.HIDDEN);

    private static final Cue HIDDEN = Cue.sure(Kind.HIDDEN, "hidden");

    private final Names names = new Names();
    private final boolean byName;

    Cues(boolean byName) {
        this.byName = byName;
    }

    /** @param inArticle whether it stands in an {@code article} or {@code main}, where a header may be the text's */
    Cue of(Element element, boolean inArticle) {
        String tag = element.normalName();
        if (WHOLE_PAGE.contains(tag)) {
            return Cue.NONE;
        }
        Cue byTag = byTag(element, tag, inArticle);
        if (element.attributesSize() == 0 || (byTag.isFurniture() && byTag.sure())) {
            return byTag;
        }
        Cue cue = byAttributes(element);
        if (byTag.role() == Role.TEXT
                && cue.kind().filter(NO_ARTICLES::contains).isEmpty()) {
            return byTag;
        }
        return cue.isFurniture() || byTag.isNone() ? cue : byTag;
    }

    private static Cue byTag(Element element, String tag, boolean inArticle) {
        return switch (tag) {
            case "nav", "menu" -> Cue.likely(Kind.NAVIGATION, Cue.tag(element));
            case "footer" -> Cue.likely(Kind.NAVIGATION, Cue.tag(element));
            case "aside" -> Cue.likely(Kind.RELATED, Cue.tag(element));
            case "form", "dialog" -> Cue.likely(Kind.CONTROL, Cue.tag(element));
            case "button", "input", "select", "textarea" -> Cue.sure(Kind.CONTROL, Cue.tag(element));
            case "header" -> inArticle ? Cue.NONE : Cue.likely(Kind.NAVIGATION, Cue.tag(element));
            case "article", "main" -> Cue.of(Role.TEXT);
            case "figcaption", "caption" -> Cue.of(Role.CAPTION);
            default -> Cue.NONE;
        };
    }

    /** Each attribute is looked at once: pages have more elements than sentences. */
    private Cue byAttributes(Element element) {
        String names = "";
        Cue stated = Cue.NONE;
        for (Attribute attribute : element.attributes()) {
            String value = attribute.getValue();
            switch (attribute.getKey()) {
                case "class", "id" -> names = names.isEmpty() ? value : names + " " + value;
                case "role" -> stated = ofRole(lower(value), stated);
                case "itemprop" -> stated = ofProperty(lower(value), stated);
                case "hidden" -> stated = HIDDEN;
                case "aria-hidden" -> stated = value.equals("true") ? HIDDEN : stated;
                case "style" -> stated = hides(value) ? HIDDEN : stated;
                default -> {}
            }
        }
        if (!stated.isNone() || names.isEmpty()) {
            return stated;
        }
        Cue named = this.names.of(names);
        boolean isBelieved =
                byName || named.kind().filter(kind -> kind != Kind.COMMENTS).isEmpty();
        return isBelieved ? named : Cue.NONE;
    }

    private static Cue ofRole(String role, Cue otherwise) {
        Kind kind = ROLES.get(role);
        if (kind != null) {
            return stronger(otherwise, Cue.likely(kind, "role " + role));
        }
        return role.equals("main") ? stronger(otherwise, Cue.of(Role.TEXT)) : otherwise;
    }

    private static Cue ofProperty(String property, Cue otherwise) {
        Kind kind = PROPERTIES.get(property);
        if (kind != null) {
            return stronger(otherwise, Cue.likely(kind, "itemprop " + property));
        }
        return property.equals("articlebody") ? stronger(otherwise, Cue.of(Role.TEXT)) : otherwise;
    }

    private static Cue stronger(Cue before, Cue cue) {
        return before.isFurniture() ? before : cue;
    }

    private static boolean hides(String style) {
        if (style.isEmpty()) {
            return false;
        }
        String plain = lower(style).replace(" ", "");
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    private static String lower(String value) {
        return value.isEmpty()
                ? value
                : value.substring(0, Math.min(200, value.length())).toLowerCase(Locale.ROOT);
    }
}
