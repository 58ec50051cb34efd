package org.demarche.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.table.TableReader;

/**
 * The verbs and nouns of saying: {@code saying.csv}, with the columns {@code word} (a verb in its base form), {@code kind}
 * and {@code forms} (the other forms of a verb, if they are not regular; of {@code speak about} those of its first word).
 */
final class SayingWords {

    private static final Map<String, SayingKind> KINDS = read();

    private SayingWords() {}

    /** @param form in lower case, with straight apostrophes */
    static Optional<SayingKind> kind(String form) {
        return Optional.ofNullable(KINDS.get(form));
    }

    static boolean isVerb(String form) {
        return kind(form).filter(SayingKind::isVerb).isPresent();
    }

    private static Map<String, SayingKind> read() {
        Map<String, SayingKind> kinds = new HashMap<>();
        for (List<String> row : TableReader.ofProgram("/saying.csv")) {
            String word = row.get(0);
            SayingKind kind = SayingKind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            kinds.put(word, kind);
            if (kind.isVerb()) {
                String verb = word.split(" ", 2)[0];
                String behind = word.substring(verb.length());
                List<String> others = row.get(2).isEmpty()
                        ? Inflection.of(verb)
                        : List.of(row.get(2).split(" ", -1));
                others.forEach(form -> kinds.put(form + behind, kind));
            }
        }
        return kinds; // no Map.copyOf, which is slow to say that a word is not there
    }
}
