package org.demarche.side;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A country or bloc of countries with its names.
 *
 * @param names in the order of the list; at least one of them a country name
 */
public record Side(String name, List<SideName> names) {

    public Side {
        names = List.copyOf(names);
    }

    /** The first of that kind is the one that is written. */
    public Optional<SideName> first(NameKind kind) {
        return all(kind).findFirst();
    }

    public boolean hasAll(Set<NameKind> kinds) {
        return kinds.stream().allMatch(kind -> first(kind).isPresent());
    }

    /** European Union, NATO: a bloc has no demonym of its own. */
    public boolean isBloc() {
        return first(NameKind.DEMONYM).isEmpty();
    }

    public Optional<SideName> shortest(NameKind kind) {
        return all(kind).min(Comparator.comparingInt(name -> name.bare().length()));
    }

    /** Before a noun or a hyphen: {@code US} talks, {@code Iran}-backed. */
    public String shortName() {
        return first(NameKind.COUNTRY)
                .filter(name -> name.bare().indexOf(' ') < 0)
                .or(() -> shortest(NameKind.COUNTRY))
                .orElseThrow()
                .bare();
    }

    private Stream<SideName> all(NameKind kind) {
        return names.stream().filter(name -> name.kind() == kind);
    }
}
