package org.demarche;

import java.util.Set;

/** Lists of words as the code writes them: in one text, so that a reader sees the words and not their marks. */
public final class Words {

    private Words() {}

    /**
     * The words of a list, which single blanks part.
     *
     * @throws IllegalArgumentException if a word stands in it twice
     */
    public static Set<String> of(String list) {
        return Set.of(list.split(" ", -1));
    }
}
