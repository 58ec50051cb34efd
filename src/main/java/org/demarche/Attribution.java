package org.demarche;

/**
 * Who speaks in a sentence. All names are empty where the text does not tell them.
 *
 * @param speaker the source of what is quoted or reported, by the fullest name that the article has for it; empty for the
 *     article's own voice
 * @param voice in whose words
 * @param actor the side whose stance it would be: its name in the list of sides, several joined by commas and "and"; or a
 *     body as it is named
 * @param towards the side that it is about or said to, as far as it is named in the sentence
 */
public record Attribution(String speaker, Voice voice, String actor, String towards) {

    /** The article's own voice, about nobody. */
    public static final Attribution NONE = new Attribution("", Voice.ARTICLE, "", "");
}
