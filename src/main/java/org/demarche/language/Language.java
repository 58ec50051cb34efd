package org.demarche.language;

import java.util.Locale;

/**
 * A language.
 *
 * @param code of ISO 639-1; {@code und} if it is not known which
 * @param name in English
 */
public record Language(String code, String name) {

    /** Certainly not English, and none that is known here. */
    static final Language UNKNOWN = new Language("und", "another language");

    static Language of(String code) {
        return new Language(code, Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH));
    }
}
