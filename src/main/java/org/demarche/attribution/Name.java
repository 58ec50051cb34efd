package org.demarche.attribution;

import java.util.Set;
import org.demarche.attribution.Figure.Gender;

/**
 * A place where a person or body is named.
 *
 * @param line where it stands
 * @param from the first word of the name itself
 * @param to after its last word
 * @param kind a person, a body or a side
 * @param role what stands with it, in lower case: prime minister of; empty if nothing does
 * @param sides the sides named in the name or with it
 * @param gender as far as a title tells
 * @param body the body named with it, empty if none is
 */
record Name(Line line, int from, int to, Figure.Kind kind, String role, Set<String> sides, Gender gender, String body) {

    Name {
        sides = Set.copyOf(sides);
    }

    String text() {
        return line.text(from, to);
    }
}
