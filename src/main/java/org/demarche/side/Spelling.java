package org.demarche.side;

import java.util.List;

/**
 * A string that is one or more names of one side: {@code Dutch} is a demonym and a people.
 *
 * @param text as sentences have it
 * @param capitals whether it is the list's name in capital letters throughout
 * @param meanings at least one, all of one side
 */
record Spelling(String text, boolean capitals, List<SideName> meanings) {

    Spelling {
        meanings = List.copyOf(meanings);
    }

    boolean isFixed() {
        return meanings.get(0).kind() == NameKind.FIXED;
    }
}
