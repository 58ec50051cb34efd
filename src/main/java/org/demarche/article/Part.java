package org.demarche.article;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element of a page that lays text out or is named for what it holds, with how much prose stands in it. */
final class Part {

    final @Nullable Part parent;
    final Element element;
    final Cue cue;

    /** How far the names around text in it let it count as the article's: 1, or less. */
    double weight = 1;

    /** Characters of prose in it, those of its parts included, whatever the names around it. */
    double plainProse;

    /** Characters of prose in it, those of its parts included, weighed. */
    double prose;

    /** How well it would do as the main part, and the best score of its parts. */
    double score;

    double bestInside;

    /** Characters in it and those of them in links, those of its parts included. */
    int characters;

    int linked;

    /** How many of its parts have prose. */
    int branches;

    /** What all in it is left out for; settled when the main part is known. */
    @Nullable
    Verdict verdict;

    /** Whether the main part stands in it, or is it. */
    boolean holdsMain;

    /** Whether it holds the main part so closely that what stands beside that may be of the article too. */
    boolean isNearMain;

    /** Whether it is the main part, joins it, or stands in such a part. */
    boolean isArticle;

    /** Whether a table has header cells. */
    boolean hasHeaderCells;

    Part(@Nullable Part parent, Element element, Cue cue) {
        this.parent = parent;
        this.element = element;
        this.cue = cue;
    }
}
