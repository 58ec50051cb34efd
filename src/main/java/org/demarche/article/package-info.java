/**
 * Reads the bytes of a file, whatever its name, into an article without its page furniture.
 *
 * <p>Enters: bytes. Leaves: an {@link org.demarche.Article} of typed blocks with notes on how it was read, or a stated
 * failure. Start with {@link org.demarche.article.ArticleReader}; what is kept and what is dropped is written down, and
 * tested, in {@code src/test/resources/spec/articles/*.yaml}.
 *
 * <p>May import: the root package, {@code storage} (for JSON that pages carry), {@code format}, jsoup (which no other package sees).
 */
@NullMarked
package org.demarche.article;

import org.jspecify.annotations.NullMarked;
