package org.demarche;

/**
 * What a document says of itself. Each fact is one line, and empty if the document does not tell it.
 *
 * @param title the headline
 * @param date the day it was published, as ISO 8601 writes it: {@code 2031-05-14}
 * @param author who wrote it; several are parted by a comma and a blank
 * @param outlet the paper, agency or site that published it
 * @param language a language tag (BCP 47), for example {@code en} or {@code en-GB}
 * @param url its address, http or https
 */
public record ArticleFacts(String title, String date, String author, String outlet, String language, String url) {

    /** Of a document that tells its title at most. */
    public static ArticleFacts titled(String title) {
        return new ArticleFacts(title, "", "", "", "", "");
    }
}
