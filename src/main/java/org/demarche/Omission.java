package org.demarche;

import java.util.Locale;

/**
 * Text of a document that was left out of its article.
 *
 * @param kind what it was taken for
 * @param reason by what it was told, in a few words
 * @param text on one line
 */
public record Omission(Kind kind, String reason, String text) {

    /** What text that is no part of an article is for. */
    public enum Kind {
        /** Menus, breadcrumbs, heads and feet of the site. */
        NAVIGATION,
        /** Links for sharing and following. */
        SHARING,
        /** What readers wrote. */
        COMMENTS,
        /** Pointers to other articles. */
        RELATED,
        /** Advertisements. */
        ADVERT,
        /** Newsletters, subscriptions, paywalls, appeals for money. */
        SUBSCRIPTION,
        /** Who wrote it. */
        BYLINE,
        /** When and where it was written, on a line of its own. */
        DATELINE,
        /** Who took a picture, who owns the rights. */
        CREDIT,
        /** Cookies, privacy, terms of use. */
        NOTICE,
        /** Fields and buttons. */
        CONTROL,
        /** Text that no reader of the page sees. */
        HIDDEN,
        /** Subjects and sections under which the article is filed. */
        TOPICS,
        /** Lines without a letter, ends, page numbers. */
        DECORATION,
        /** A heading whose text was left out. */
        HEADING,
        /** A block that stood before. */
        REPEATED,
        /** Furniture of a kind that is not told. */
        OTHER,
        /** Text beside the main part of the page, of no kind that is known. */
        OUTSIDE;

        /** The name as reports write it: lower case. */
        public String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
