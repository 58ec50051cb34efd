package org.demarche.evaluate;

import java.util.List;
import java.util.Optional;
import org.demarche.side.Mention;
import org.demarche.side.Mention.Place;
import org.demarche.side.NameKind;
import org.demarche.side.Side;
import org.demarche.side.SideName;

/** How a side is called in the place of another: as the sentence itself calls it where it can, else as listed first. */
final class Naming {

    private final List<Mention> mentions;

    Naming(List<Mention> mentions) {
        this.mentions = mentions;
    }

    /** What to write for a mention; nothing if the side has no name that fits there. */
    Optional<String> phrase(Mention mention, Side side) {
        boolean alone = mention.place() == Place.ALONE;
        return switch (mention.use()) {
            case COUNTRY -> Optional.of(country(side, alone));
            case DEMONYM -> demonym(side, alone);
            case CAPITAL -> capital(side, alone);
            case SEAT ->
                name(side, NameKind.SEAT)
                        .map(seat -> alone ? seat.whole() : seat.bare())
                        .or(() -> capital(side, alone));
            case PEOPLE ->
                used(side, NameKind.PEOPLE)
                        .or(() -> alone ? side.first(NameKind.PEOPLE) : side.shortest(NameKind.PEOPLE))
                        .map(SideName::bare);
            case FIXED -> Optional.empty();
        };
    }

    private String country(Side side, boolean alone) {
        return alone
                ? called(side)
                        .or(() -> side.first(NameKind.COUNTRY))
                        .orElseThrow()
                        .whole()
                : shortName(side);
    }

    /** Before a noun a country's name serves where there is no demonym: {@code EU envoys}. */
    private Optional<String> demonym(Side side, boolean alone) {
        Optional<String> listed = side.first(NameKind.DEMONYM).map(SideName::bare);
        if (alone) {
            return listed;
        }
        return used(side, NameKind.DEMONYM).map(SideName::bare).or(() -> listed).or(() -> Optional.of(shortName(side)));
    }

    /** A country without a listed capital is called by its name there; a bloc is no place. */
    private Optional<String> capital(Side side, boolean alone) {
        return name(side, NameKind.CAPITAL)
                .map(SideName::bare)
                .or(() -> side.isBloc() ? Optional.empty() : Optional.of(country(side, alone)));
    }

    private String shortName(Side side) {
        return called(side)
                .map(SideName::bare)
                .filter(name -> name.indexOf(' ') < 0)
                .orElseGet(side::shortName);
    }

    /** The country's name that the sentence has, however it uses it. */
    private Optional<SideName> called(Side side) {
        return mentions.stream()
                .filter(mention -> mention.side().equals(side.name()))
                .map(Mention::name)
                .filter(name -> name.kind() == NameKind.COUNTRY)
                .findFirst();
    }

    private Optional<SideName> name(Side side, NameKind kind) {
        return used(side, kind).or(() -> side.first(kind));
    }

    private Optional<SideName> used(Side side, NameKind kind) {
        return mentions.stream()
                .filter(mention -> mention.side().equals(side.name()) && mention.use() == kind)
                .map(Mention::name)
                .findFirst();
    }
}
