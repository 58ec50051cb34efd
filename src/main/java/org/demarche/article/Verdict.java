package org.demarche.article;

import org.demarche.Omission;

/** Why text of a page is left out. */
record Verdict(Omission.Kind kind, String reason) {

    Omission of(String text) {
        return new Omission(kind, reason, text);
    }
}
