package org.demarche.attribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.Voice;
import org.demarche.attribution.Figure.Kind;

/** Whose stance it is that a sentence tells: the speaker's side, or the one that the sentence makes act. */
final class Actors {

    private static final int MOST = 3;
    private static final Set<String> OFFICES = Set.of(
            " minister ",
            " ministry ",
            " president ",
            " premier ",
            " army ",
            " navy ",
            " military ",
            " coast guard ",
            " government ",
            " foreign affairs ",
            " armed forces ",
            " chiefs of staff ",
            " ambassador ",
            " cabinet ",
            " secretary ");

    private final List<Map<Integer, String>> sideAt;
    private final Resolver resolver;
    private final Optional<String> home;

    Actors(List<Map<Integer, String>> sideAt, Resolver resolver) {
        this.sideAt = sideAt;
        this.resolver = resolver;
        this.home = mostNamed(sideAt);
    }

    /** Of those that are named equally often the first. */
    private static Optional<String> mostNamed(List<Map<Integer, String>> sideAt) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sideAt.forEach(line -> new LinkedHashSet<>(line.values()).forEach(side -> counts.merge(side, 1, Integer::sum)));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** In the order of the sentence; empty if nothing tells. */
    List<String> acting(Line line, Optional<Figure> speaker, Voice voice, Optional<Claim> claim) {
        if (voice == Voice.ARTICLE || speaker.isEmpty()) {
            return subjects(line);
        }
        boolean tagged = voice == Voice.REPORTED && claim.isPresent() && isTag(line, claim.get());
        List<String> told = tagged ? subjects(line) : List.of();
        List<String> own = told.isEmpty() ? of(speaker.get()) : told;
        boolean spoken = voice == Voice.QUOTED
                && claim.isEmpty()
                && own.isEmpty()
                && speaker.get().kind() == Kind.PERSON;
        return spoken || isOffice(own, speaker.get()) ? home(line, speaker.get()) : own;
    }

    /** An office of a state that the article has not named: {@code the foreign ministry}, {@code the interior minister}. */
    private static boolean isOffice(List<String> own, Figure speaker) {
        boolean sideless = speaker.sides().isEmpty()
                && (own.isEmpty()
                        || own.get(0).equals(speaker.name())
                        || own.get(0).equals(speaker.body()));
        String words = " "
                + (speaker.kind() == Kind.PERSON ? String.join(" ", speaker.roles()) : speaker.name())
                        .toLowerCase(Locale.ROOT)
                + " ";
        return sideless && OFFICES.stream().anyMatch(words::contains);
    }

    /** The first side before the source in the line, {@code In Beijing, the foreign ministry said}; else the one that most of the article's sentences name. */
    private List<String> home(Line line, Figure speaker) {
        Optional<String> near = line.lower(0).equals("in")
                ? sideAt.get(line.number()).values().stream().findFirst()
                : Optional.empty();
        Optional<String> side = near.or(() -> home);
        side.ifPresent(name -> speaker.addSides(Set.of(name)));
        return side.map(List::of).orElse(List.of());
    }

    /** {@code Iran will answer, the minister said}: the source stands behind what is said. */
    private static boolean isTag(Line line, Claim claim) {
        return 2 * claim.source().from() >= line.size();
    }

    private static List<String> of(Figure figure) {
        if (!figure.sides().isEmpty()) {
            return List.copyOf(figure.sides());
        }
        if (figure.kind() == Kind.BODY) {
            return List.of(figure.name());
        }
        return figure.body().isEmpty() ? List.of() : List.of(figure.body());
    }

    private List<String> subjects(Line line) {
        Optional<Phrase> subject = new Phrases(line).ofClause(line.size());
        if (subject.isEmpty()) {
            return List.of();
        }
        Set<String> sides = new LinkedHashSet<>(resolver.sides(subject.get()));
        List<String> listed = listed(line, subject.get());
        if (!listed.isEmpty()) {
            return listed;
        }
        if (sides.isEmpty()) {
            return resolver.figure(subject.get()).map(Actors::of).orElse(List.of());
        }
        return sides.stream().limit(MOST).toList();
    }

    /** {@code Egypt, Ethiopia and Sudan agreed}. */
    private List<String> listed(Line line, Phrase subject) {
        Map<Integer, String> sides = sideAt.get(line.number());
        List<String> listed = new ArrayList<>();
        int at = subject.from();
        while (at < line.size()
                && (sides.containsKey(at) || Set.of(",", "and", "the").contains(line.lower(at)))) {
            if (sides.containsKey(at) && !listed.contains(sides.get(at))) {
                listed.add(sides.get(at));
            }
            at++;
        }
        return listed.size() > 1 && listed.size() <= MOST ? List.copyOf(listed) : List.of();
    }

    /** The first other side behind the acting one; if there is none, the first other side. */
    String towards(Line line, List<String> acting) {
        Map<Integer, String> others = new TreeMap<>(sideAt.get(line.number()));
        others.values().removeAll(acting);
        return others.values().stream().findFirst().orElse("");
    }

    static String joined(List<String> names) {
        if (names.size() < 2) {
            return names.isEmpty() ? "" : names.get(0);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }
}
