package org.demarche.trend;

import java.util.Locale;

/** By what articles, or what is said in them, are put together. */
public enum By {
    /** All of them. */
    ALL,
    /** The folder of the report. */
    RUN,
    /** Year and month of the article's date. */
    MONTH,
    /** Who published it. */
    OUTLET,
    /** The side whose stance a sentence tells; an article counts for each actor with that actor's sentences. */
    ACTOR,
    /** Each article by itself. */
    ARTICLE;

    /** As people write it: {@code month}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
