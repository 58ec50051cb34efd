package org.demarche.article;

import java.util.Optional;
import org.demarche.Omission;
import org.jsoup.nodes.Element;

/**
 * What the tag, role, class or id of an element say of the text in it.
 *
 * @param kind the furniture that they name, if they do
 * @param sure whether an element of such a kind may hold much of the page's text and be furniture all the same
 * @param reason by what it was told
 * @param role what else they name
 */
record Cue(Optional<Omission.Kind> kind, boolean sure, String reason, Role role) {

    /** What an element's names say of text that is no furniture. */
    enum Role {
        NONE,
        /** The text of an article: {@code <article>}, {@code class="entry-content"}. */
        TEXT,
        /** What stands under the headline and sums the article up. */
        STANDFIRST,
        /** The text under a picture. */
        CAPTION
    }

    static final Cue NONE = new Cue(Optional.empty(), false, "", Role.NONE);

    static Cue of(Role role) {
        return new Cue(Optional.empty(), false, "", role);
    }

    static Cue sure(Omission.Kind kind, String reason) {
        return new Cue(Optional.of(kind), true, reason, Role.NONE);
    }

    static Cue likely(Omission.Kind kind, String reason) {
        return new Cue(Optional.of(kind), false, reason, Role.NONE);
    }

    /** Whether the names say nothing. */
    boolean isNone() {
        return kind.isEmpty() && role == Role.NONE;
    }

    boolean isFurniture() {
        return kind.isPresent();
    }

    /** A name for messages: {@code <nav>}. */
    static String tag(Element element) {
        return "<" + element.normalName() + ">";
    }
}
