package org.demarche.article;

import org.demarche.Article;

/** What came of reading a file. */
public sealed interface ArticleReading permits ArticleReading.Read, ArticleReading.Failed {

    /** @param article with at least one block */
    record Read(Article article) implements ArticleReading {}

    /**
     * @param failure why nothing was read
     * @param note one line for the report: what was found, what to do
     */
    record Failed(Failure failure, String note) implements ArticleReading {}
}
