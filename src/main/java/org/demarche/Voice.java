package org.demarche;

import java.util.Locale;

/** In whose words a sentence of an article speaks. */
public enum Voice {
    /** The article's own: nobody is quoted or reported. */
    ARTICLE,
    /** A source's own words, in quotation marks or behind its name in a transcript. */
    QUOTED,
    /** A source's words, told by the article. */
    REPORTED;

    /** The name as reports write it: lower case. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
