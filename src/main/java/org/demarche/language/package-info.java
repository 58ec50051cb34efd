/**
 * Tells the language of a text, as far as it takes to see that it is not English.
 *
 * <p>Enters: text. Leaves: a language that is surely another one, or nothing. Start with {@link
 * org.demarche.language.LanguageDetector}; its words stand in {@code function-words.txt}.
 *
 * <p>May import: the root package.
 */
@NullMarked
package org.demarche.language;

import org.jspecify.annotations.NullMarked;
