package org.demarche.attribution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.attribution.Figure.Gender;
import org.demarche.attribution.Figure.Kind;
import org.demarche.side.Mention;
import org.demarche.side.Sides;

/** Finds the names in a line: capitalised words, with the titles and functions that stand with them. */
final class NameFinder {

    private final Line line;
    private final Map<Integer, String> sideAt;
    private final Titles titles;
    private final List<Name> names = new ArrayList<>();

    private NameFinder(Line line, Map<Integer, String> sideAt) {
        this.line = line;
        this.sideAt = sideAt;
        this.titles = new Titles(line, sideAt);
    }

    /** In the order of the line. */
    static List<Name> find(Line line, Map<Integer, String> sideAt) {
        NameFinder finder = new NameFinder(line, sideAt);
        finder.find();
        return List.copyOf(finder.names);
    }

    /** For each word that is part of a side's name, the side. */
    static Map<Integer, String> sideWords(Line line, Sides sides) {
        String text = line.sentence().text();
        Map<Integer, String> words = new TreeMap<>();
        int word = 0;
        for (Mention mention : sides.mentions(text.substring(0, Math.min(text.length(), Tokens.LONGEST)))) {
            while (word < line.size() && line.words().get(word).end() <= mention.start()) {
                word++;
            }
            for (int i = word; i < line.size() && line.words().get(i).start() < mention.end(); i++) {
                if (!line.lower(i).equals("the")) {
                    words.put(i, mention.side());
                }
            }
        }
        return words;
    }

    private void find() {
        int at = 0;
        while (at < line.size()) {
            int to = at;
            while (to < line.size() && continuesName(at, to)) {
                to++;
            }
            if (to > at) {
                add(at, to);
                at = to;
            } else {
                at++;
            }
        }
    }

    private boolean continuesName(int start, int at) {
        String word = line.lower(at);
        if (line.isCapitalised(at)) {
            return titles.isNameWord(at) || (at > start && word.equals("the"));
        }
        boolean particle = Grammar.PARTICLES.contains(word) || word.startsWith("al-") || word.startsWith("el-");
        boolean body = Set.of("and", "on", "for").contains(word) && titles.holdsBody(start, at);
        boolean place = word.equals("of")
                && sideAt.containsKey(at + 1)
                && !Titles.isRole(line.lower(at - 1))
                && !titles.holdsBody(start, at);
        return at > start && (particle || body) && !place && line.isCapitalised(at + 1) && titles.isNameWord(at + 1);
    }

    /** {@code Joint Chiefs of Staff}; but {@code President of Russia} is a function. */
    private boolean isNamedOf(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (line.lower(i).equals("of")) {
                return !Titles.isRole(line.lower(i - 1)) && !titles.holdsRole(from, to);
            }
        }
        return false;
    }

    private void add(int from, int to) {
        if (isSide(from, to)) {
            names.add(new Name(line, from, to, Kind.SIDE, "", Set.of(sideAt.get(to - 1)), Gender.UNKNOWN, ""));
        } else if (Grammar.BODIES.contains(line.lower(to - 1)) || isNamedOf(from, to)) {
            names.add(new Name(
                    line, from, to, Kind.BODY, "", titles.sides(titles.titleFrom(from), to), Gender.UNKNOWN, ""));
        } else if (!Titles.isRole(line.lower(to - 1)) && !Grammar.HONORIFICS.contains(line.lower(to - 1))) {
            addPerson(from, to);
        }
    }

    private void addPerson(int run, int to) {
        int from = run;
        for (int i = run; i < to - 1; i++) {
            String word = line.lower(i);
            boolean title = Titles.isRole(word)
                    || Grammar.HONORIFICS.contains(word)
                    || Grammar.BODIES.contains(word)
                    || word.equals("of")
                    || sideAt.containsKey(i)
                    || (i == from && titles.isTitle(i) && i + 1 < to - 1);
            from = title ? i + 1 : from;
        }
        int titleFrom = titles.titleFrom(from);
        int behind = titles.roleBehind(to);
        boolean titled = titleFrom < from;
        if (sideAt.containsKey(to - 1) && !titled) {
            return;
        }
        String role =
                (titled ? titles.words(titleFrom, from) : "") + (behind > to ? " " + titles.words(to + 1, behind) : "");
        Set<String> sides = new LinkedHashSet<>(titles.sides(titleFrom, from));
        if (sides.isEmpty()) {
            sides.addAll(line.lower(to).equals("of") ? titles.sides(to + 1, to + 2) : titles.sides(to, behind));
        }
        names.add(new Name(
                line,
                from,
                to,
                Kind.PERSON,
                role.strip(),
                sides,
                titles.gender(titleFrom, behind),
                titles.body(titleFrom, from, to, behind)));
    }

    private boolean isSide(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!sideAt.containsKey(i)) {
                return false;
            }
        }
        return true;
    }
}
