package org.demarche.article;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The element that holds the article: the innermost that the page marks as such, if it holds half of the page's prose;
 * else the innermost that holds most of it.
 */
final class MainPart {

    private static final String MARKED = "article, main, [role=main], [itemprop=articleBody]";

    private static final double ENOUGH_IF_MARKED = 0.5;

    /** A step inwards may lose a standfirst or a note, not a part of the text. */
    private static final double ENOUGH_INSIDE = 0.9;

    private MainPart() {}

    static Element of(Document page, PageFurniture furniture) {
        Prose prose = Prose.of(page, furniture);
        return marked(page, prose).orElseGet(() -> densest(page.body(), prose));
    }

    private static Optional<Element> marked(Document page, Prose prose) {
        int most = page.select(MARKED).stream().mapToInt(prose::in).max().orElse(0);
        if (most == 0 || most < ENOUGH_IF_MARKED * prose.in(page.body())) {
            return Optional.empty();
        }
        return page.select(MARKED).stream()
                .filter(element -> prose.in(element) >= ENOUGH_INSIDE * most)
                .reduce((outer, inner) -> inner);
    }

    private static Element densest(Element body, Prose prose) {
        Element current = body;
        Optional<Element> inner = Optional.of(body);
        while (inner.isPresent()) {
            current = inner.get();
            int enough = (int) Math.ceil(ENOUGH_INSIDE * prose.in(current));
            inner = current.children().stream()
                    .filter(child -> child.isBlock() && !child.nameIs("p") && enough > 0 && prose.in(child) >= enough)
                    .findFirst();
        }
        return current;
    }
}
