package org.demarche.attribution;

/**
 * A noun phrase, or a pronoun.
 *
 * @param line where it stands
 * @param from its first word
 * @param to after its last word, prepositional phrases included
 * @param core after its last word without them: {@code a spokesman} of {@code a spokesman for the ministry}
 */
record Phrase(Line line, int from, int to, int core) {

    /** The last word of the core: spokesman, Lind. */
    String head() {
        return line.words().get(headAt()).text();
    }

    int headAt() {
        int head = core - 1;
        while (head > from && !line.isWord(head)) {
            head--;
        }
        return head;
    }

    String text() {
        return line.text(from, to);
    }

    String coreText() {
        return line.text(from, core);
    }

    boolean isPronoun() {
        return core - from == 1 && Grammar.isPronoun(line.lower(from));
    }

    boolean isRelative() {
        return core - from == 1
                && (line.lower(from).equals("who") || line.lower(from).equals("which"));
    }

    boolean isFirstPerson() {
        return core - from == 1 && Grammar.FIRST_PERSON.contains(line.lower(from));
    }

    boolean isNamed() {
        return line.isCapitalised(headAt()) && !isPronoun();
    }
}
