package org.demarche.attribution;

import java.util.List;
import org.demarche.Attribution;
import org.demarche.Sentence;
import org.demarche.side.Sides;

/**
 * Tells for each sentence of an article who speaks in it, by rules and lists of words, in time linear in the article.
 * Immutable, safe for any number of threads.
 */
public final class Attributor {

    private final Sides sides;

    private Attributor(Sides sides) {
        this.sides = sides;
    }

    /** With the list of sides that comes with the program. */
    public static Attributor standard() {
        return new Attributor(Sides.standard());
    }

    /**
     * @param sentences of one article, in order
     * @return one attribution for each
     */
    public List<Attribution> attribute(List<Sentence> sentences) {
        return read(sentences).stream().map(Reading::attribution).toList();
    }

    List<Reading> read(List<Sentence> sentences) {
        return new ArticleReading(sentences, sides).read();
    }
}
