package org.demarche.attribution;

import java.util.List;

/** The forms of a regular English verb. */
final class Inflection {

    private Inflection() {}

    /** Third person, past, and the form in -ing: {@code warn} gives warns, warned, warning. */
    static List<String> of(String verb) {
        char last = verb.charAt(verb.length() - 1);
        boolean hisses = last == 's' || last == 'x' || last == 'z' || verb.endsWith("ch") || verb.endsWith("sh");
        if (last == 'e') {
            return List.of(verb + "s", verb + "d", verb.substring(0, verb.length() - 1) + "ing");
        }
        if (last == 'y' && verb.length() > 2 && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0) {
            String stem = verb.substring(0, verb.length() - 1);
            return List.of(stem + "ies", stem + "ied", verb + "ing");
        }
        return List.of(verb + (hisses ? "es" : "s"), verb + "ed", verb + "ing");
    }
}
