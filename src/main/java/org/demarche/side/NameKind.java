package org.demarche.side;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What sort of name of a side it is: {@code sides.csv} writes it in lower case. */
public enum NameKind {
    /** Iran, the United States, the European Union. */
    COUNTRY,
    /** The adjective: Iranian, American. */
    DEMONYM,
    /** Tehran, Washington: the city, and the government called by it. */
    CAPITAL,
    /** A building or street that stands for a government: the Kremlin, Downing Street. */
    SEAT,
    /** Its people, in the plural: Iranians, Danes. */
    PEOPLE,
    /** No side's name, though it holds one: the South China Sea, the Washington Post. Left alone. */
    FIXED;

    static Optional<NameKind> of(String written) {
        return Arrays.stream(values())
                .filter(kind -> kind.written().equals(written.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(NameKind::written).collect(Collectors.joining(", "));
    }

    private String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
