package org.demarche;

import java.util.Locale;

/** What part of a document a block or sentence stands in. */
public enum Section {
    /** The headline of the document. */
    TITLE,
    /** What stands between the headline and the text and sums it up. */
    STANDFIRST,
    /** A heading inside the document. */
    HEADING,
    /** Running text. */
    BODY,
    /** An item of a list. */
    LIST,
    /** A block quotation. */
    QUOTE,
    /** The text under a picture or table. */
    CAPTION,
    /** A cell of a table in the document. */
    TABLE,
    /** A row of a table that holds one sentence a row. */
    ROW;

    /** The name as reports write it: lower case. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
