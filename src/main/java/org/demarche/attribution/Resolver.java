package org.demarche.attribution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.attribution.Figure.Gender;
import org.demarche.attribution.Figure.Kind;

/** Tells who is meant by a phrase, as the article goes on: by name, by function, or by a pronoun. */
final class Resolver {

    /** So many lines back a pronoun is looked up. */
    private static final int REACH = 8;

    private static final int MOST_IN_LINE = 20;
    private static final int LONGEST_NAME = 120;

    /** @param leading whether it speaks or is the subject of the line */
    private record Seen(Figure figure, boolean leading) {}

    private final Cast cast;
    private final List<Map<Integer, String>> sideAt;
    private final List<List<Name>> names;
    private final Deque<List<Seen>> focus = new ArrayDeque<>();
    private Optional<Figure> issuer = Optional.empty();

    Resolver(Cast cast, List<Map<Integer, String>> sideAt, List<List<Name>> names) {
        this.cast = cast;
        this.names = names;
        this.sideAt = sideAt;
    }

    /** Who is meant; empty for a pronoun that nobody fits. */
    Optional<Figure> figure(Phrase phrase) {
        if (phrase.isRelative()) {
            return antecedent(phrase);
        }
        if (phrase.isPronoun() || isPossessivePronoun(phrase)) {
            return byPronoun(phrase);
        }
        return Optional.of(phrase.isNamed() ? named(phrase) : described(phrase));
    }

    /** The article goes on behind this line. */
    void pass(Line line, Optional<Phrase> subject, Optional<Figure> speaker) {
        List<Seen> seen = new ArrayList<>();
        Optional<Figure> leading = subject.flatMap(this::figure);
        speaker.ifPresent(figure -> seen.add(new Seen(figure, true)));
        leading.ifPresent(figure -> seen.add(new Seen(figure, true)));
        for (Name name : names.get(line.number())) {
            if (seen.size() < MOST_IN_LINE) {
                figure(name).ifPresent(figure -> seen.add(new Seen(figure, false)));
            }
        }
        seen.forEach(one -> one.figure().seen(line.number()));
        if (speaker.isPresent()) {
            issuer = speaker;
        }
        focus.addFirst(seen);
        if (focus.size() > REACH) {
            focus.removeLast();
        }
    }

    /** The first person named in a line. */
    Optional<Figure> person(Line line) {
        return names.get(line.number()).stream()
                .filter(name -> name.kind() == Kind.PERSON)
                .findFirst()
                .flatMap(this::figure);
    }

    private Optional<Figure> figure(Name name) {
        return switch (name.kind()) {
            case SIDE -> Optional.of(cast.side(name.sides().iterator().next()));
            case BODY -> Optional.of(cast.body(name.text()));
            case PERSON, OTHER -> cast.known(name.text());
        };
    }

    private static boolean isPossessivePronoun(Phrase phrase) {
        return phrase.core() - phrase.from() == 1
                && Set.of("his", "her", "its", "their").contains(phrase.line().lower(phrase.from()));
    }

    private Optional<Figure> antecedent(Phrase relative) {
        Line line = relative.line();
        int to = relative.from();
        while (to > 0 && !line.isWord(to - 1)) {
            to--;
        }
        return new Phrases(line)
                .endingAt(to)
                .filter(phrase -> !phrase.isRelative())
                .flatMap(this::figure);
    }

    private Optional<Figure> byPronoun(Phrase phrase) {
        String word = phrase.line().lower(phrase.from());
        if (Grammar.HE.contains(word)) {
            return person(phrase, Gender.MALE);
        }
        if (Grammar.SHE.contains(word)) {
            return person(phrase, Gender.FEMALE);
        }
        if (Grammar.IT.contains(word)) {
            return recent(figure -> figure.kind() != Kind.PERSON, true)
                    .or(() -> recent(figure -> figure.kind() == Kind.BODY || figure.kind() == Kind.SIDE, false));
        }
        if (Grammar.THEY.contains(word)) {
            return recent(figure -> figure.kind() != Kind.PERSON, true);
        }
        return Optional.of(cast.other(Kind.OTHER, phrase.text().toLowerCase(Locale.ROOT), word));
    }

    private Optional<Figure> person(Phrase phrase, Gender gender) {
        Predicate<Figure> fits = figure -> figure.kind() == Kind.PERSON && figure.mayBe(gender);
        Optional<Figure> found = inLine(phrase, fits)
                .or(() -> recent(fits, true))
                .or(() -> recent(fits, false))
                .or(() -> recent(figure -> figure.kind() == Kind.OTHER && figure.mayBe(gender), true));
        found.ifPresent(figure -> figure.addGender(gender));
        return found;
    }

    /** Somebody named before in the same line, outside of what is quoted in it. */
    private Optional<Figure> inLine(Phrase pronoun, Predicate<Figure> fits) {
        Line line = pronoun.line();
        return names.get(line.number()).stream()
                .filter(name -> name.to() <= pronoun.from() && !line.isQuoted(name.from()))
                .filter(name ->
                        name.kind() == Kind.PERSON && !line.lower(name.to()).equals("'s") && !isObject(line, name))
                .map(name -> cast.known(name.text()))
                .flatMap(Optional::stream)
                .filter(fits)
                .findFirst();
    }

    private static boolean isObject(Line line, Name name) {
        return Grammar.PREPOSITIONS.contains(line.lower(name.from() - 1));
    }

    private Optional<Figure> recent(Predicate<Figure> fits, boolean leading) {
        for (List<Seen> line : focus) {
            Optional<Figure> found = line.stream()
                    .filter(seen -> seen.leading() || !leading)
                    .map(Seen::figure)
                    .filter(fits)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Figure named(Phrase phrase) {
        Line line = phrase.line();
        List<Name> inPhrase = names.get(line.number()).stream()
                .filter(name -> name.from() < phrase.core() && name.to() > phrase.from())
                .toList();
        Name last = inPhrase.isEmpty() ? null : inPhrase.get(inPhrase.size() - 1);
        if (inPhrase.size() > 1 && phrase.coreText().contains(" and ")) {
            return cast.other(Kind.OTHER, phrase.coreText(), phrase.head().toLowerCase(Locale.ROOT));
        }
        if (last != null && last.to() >= phrase.core()) {
            return switch (last.kind()) {
                case SIDE -> cast.side(last.sides().iterator().next());
                case BODY -> bodyOf(last, phrase);
                case PERSON, OTHER -> cast.person(last.text(), last.gender());
            };
        }
        return described(phrase);
    }

    private Figure bodyOf(Name name, Phrase phrase) {
        Figure body = cast.body(name.text());
        body.addSides(sides(phrase));
        return body;
    }

    /** {@code the prime minister}, {@code the ministry}, {@code a spokesman for the hosts}. */
    private Figure described(Phrase phrase) {
        Line line = phrase.line();
        String head = line.lower(phrase.headAt());
        boolean definite = Grammar.DEFINITE.contains(line.lower(phrase.from()));
        List<String> words = Cast.keys(withoutDeterminer(phrase, phrase.core()));
        Optional<Figure> apposed = apposed(phrase);
        if (apposed.isPresent()) {
            return apposed.get();
        }
        Set<String> sides = sides(phrase);
        if (Grammar.ARTIFACTS.contains(head) && definite && issuer.isPresent() && phrase.core() == phrase.to()) {
            return issuer.get();
        }
        if (definite || line.isCapitalised(phrase.headAt())) {
            Optional<Figure> known = byFunction(phrase, head, sides)
                    .or(() -> phrase.core() == phrase.to() ? cast.called(head, words) : Optional.empty());
            if (known.isPresent()) {
                return known.get();
            }
        }
        Kind kind = Grammar.BODIES.contains(head) ? Kind.BODY : Kind.OTHER;
        Figure figure = cast.other(kind, withoutDeterminer(phrase, phrase.to()), head);
        figure.addSides(sides);
        figure.addBody(servedBody(phrase));
        if (head.endsWith("woman")) {
            figure.addGender(Gender.FEMALE);
        }
        return figure;
    }

    /** {@code the ruling party} in "a spokesman for the ruling party"; empty if there is none. */
    private static String servedBody(Phrase phrase) {
        Line line = phrase.line();
        boolean serves = phrase.to() > phrase.core() + 2
                && Grammar.SERVING.contains(line.lower(phrase.core()))
                && Grammar.DETERMINERS.contains(line.lower(phrase.core() + 1))
                && Grammar.BODIES.contains(line.lower(phrase.to() - 1));
        return serves ? line.text(phrase.core() + 2, phrase.to()) : "";
    }

    /** {@code the prefect of Alibori, Arnaud Dossa, said}. */
    private Optional<Figure> apposed(Phrase phrase) {
        Line line = phrase.line();
        if (!line.lower(phrase.to()).equals(",") || !Titles.isRole(line.lower(phrase.headAt()))) {
            return Optional.empty();
        }
        return names.get(line.number()).stream()
                .filter(name ->
                        name.kind() == Kind.PERSON && name.from() > phrase.to() && name.from() <= phrase.to() + 3)
                .filter(name -> !line.isWord(name.to()))
                .findFirst()
                .map(name -> {
                    Figure person = cast.person(name.text(), name.gender());
                    person.addSides(sides(phrase));
                    return person;
                });
    }

    private Optional<Figure> byFunction(Phrase phrase, String head, Set<String> sides) {
        if (!Titles.isRole(head)) {
            return Optional.empty();
        }
        Line line = phrase.line();
        int from = phrase.headAt();
        while (from > phrase.from()
                && line.isWord(from - 1)
                && !Grammar.DETERMINERS.contains(line.lower(from - 1))
                && !sideAt.get(line.number()).containsKey(from - 1)
                && !line.words().get(from - 1).isPossessive()) {
            from--;
        }
        StringBuilder role = new StringBuilder();
        for (int i = from; i <= phrase.headAt(); i++) {
            role.append(role.isEmpty() ? "" : " ").append(line.lower(i));
        }
        return cast.inRole(role.toString(), sides);
    }

    /** The first side named in the phrase, in its core sooner than in what is added to it: one or none. */
    Set<String> sides(Phrase phrase) {
        Map<Integer, String> sides = sideAt.get(phrase.line().number());
        for (int word = phrase.from(); word < phrase.to(); word++) {
            if (sides.containsKey(word)) {
                return Set.of(sides.get(word));
            }
        }
        return Set.of();
    }

    private static String withoutDeterminer(Phrase phrase, int to) {
        Line line = phrase.line();
        int from = phrase.from();
        while (from < to - 1
                && Set.of("the", "a", "an", "his", "her", "its", "their", "this", "that")
                        .contains(line.lower(from))) {
            from++;
        }
        String text = line.text(from, to);
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
    }
}
