package org.demarche.attribution;

import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.attribution.Figure.Gender;
import org.demarche.table.TableReader;

/** Which pronoun a given name goes with, where one is common enough to tell: {@code given-names.csv}. */
final class GivenNames {

    private static final Map<String, Gender> GENDERS = TableReader.ofProgram("/given-names.csv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.get(0), row -> row.get(1).equals("f") ? Gender.FEMALE : Gender.MALE));

    private GivenNames() {}

    /** @param name in lower case */
    static Gender gender(String name) {
        return GENDERS.getOrDefault(name, Gender.UNKNOWN);
    }
}
