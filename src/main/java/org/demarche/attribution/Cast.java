package org.demarche.attribution;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.attribution.Figure.Gender;
import org.demarche.attribution.Figure.Kind;

/**
 * Who appears in an article, one figure for all spellings of a name: Kim Yo-jong, Kim Yo Jong, Ms. Kim. Full names are
 * learned first, from the whole article, so that a short name in the headline finds its full one.
 */
final class Cast {

    /** So many figures with one word in their names are told apart. */
    private static final int MOST_NAMESAKES = 30;

    /** Family names that stand first, by which a person is called alone. */
    private static final Set<String> FAMILY_FIRST = Set.of(
            "kim", "park", "lee", "moon", "yoon", "choe", "choi", "jong", "ri", "pak", "han", "hwang", "xi", "li",
            "wang", "zhang", "zhao", "hu", "wen", "mao", "deng", "jiang", "liu", "chen", "yang", "hua", "geng", "qin",
            "nguyen", "tran", "pham", "vo", "to", "hun", "nam", "chung", "cho", "kang", "tsai", "ma", "lai", "mo", "lu",
            "gao", "sun");

    private final Map<String, List<Figure>> byWord = new HashMap<>();
    private final Map<Figure, List<String>> wordsOf = new HashMap<>();
    private final Map<String, Figure> sides = new HashMap<>();
    private final Map<String, List<Figure>> byHead = new HashMap<>();
    private final Map<String, Figure> byInitials = new HashMap<>();
    private final Map<String, List<Figure>> byRole = new HashMap<>();

    static Cast of(List<Name> names) {
        Cast cast = new Cast();
        names.stream()
                .sorted(Comparator.comparing(
                        name -> name.kind() == Kind.PERSON && keys(name.text()).size() == 1))
                .forEach(cast::learn);
        return cast;
    }

    private void learn(Name name) {
        Figure figure =
                switch (name.kind()) {
                    case SIDE -> side(name.sides().iterator().next());
                    case BODY -> body(name.text());
                    case PERSON, OTHER -> person(name.text(), name.gender());
                };
        figure.addSides(name.sides());
        figure.addBody(name.body());
        figure.addRole(name.role());
        for (String word : name.role().split(" ", -1)) {
            if (Titles.isRole(word)) {
                addNamesake(byRole, word, figure);
            }
        }
        figure.addGender(name.gender());
    }

    Figure side(String name) {
        return sides.computeIfAbsent(name, any -> {
            Figure figure = new Figure(Kind.SIDE, name);
            figure.addSides(Set.of(name));
            return figure;
        });
    }

    /** The figure that a name belongs to; a new one if it is new. */
    Figure person(String text, Gender gender) {
        List<String> words = keys(text);
        Optional<Figure> known = known(words, gender);
        if (known.isPresent()) {
            Figure figure = known.get();
            if (words.size() > wordsOf.getOrDefault(figure, List.of()).size()) {
                figure.rename(text);
                enter(figure, words);
            }
            return figure;
        }
        Figure figure = new Figure(Kind.PERSON, text);
        figure.addGender(words.isEmpty() ? Gender.UNKNOWN : GivenNames.gender(words.get(0)));
        enter(figure, words);
        return figure;
    }

    Optional<Figure> known(String text) {
        return known(keys(text), Gender.UNKNOWN);
    }

    private Optional<Figure> known(List<String> words, Gender gender) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String last = words.get(words.size() - 1);
        String first = words.get(0);
        if (words.size() == 1 && byInitials.containsKey(first)) {
            return Optional.of(byInitials.get(first));
        }
        return namesake(last, words, gender, true)
                .or(() -> FAMILY_FIRST.contains(first) ? namesake(first, words, gender, false) : Optional.empty())
                .or(() -> words.size() == 1 ? namesake(first, words, gender, false) : Optional.empty());
    }

    private Optional<Figure> namesake(String word, List<String> words, Gender gender, boolean last) {
        return byWord.getOrDefault(word, List.of()).stream()
                .filter(figure -> gender == Gender.UNKNOWN || figure.mayBe(gender))
                .filter(figure -> isSame(wordsOf.getOrDefault(figure, List.of()), words, last))
                .max(Comparator.comparingInt(Figure::lastSeen));
    }

    /** One of the two holds the other in its order, and they end (or begin) alike. */
    private static boolean isSame(List<String> known, List<String> words, boolean last) {
        if (known.isEmpty()) {
            return false;
        }
        String end = last ? known.get(known.size() - 1) : known.get(0);
        String asked = last ? words.get(words.size() - 1) : words.get(0);
        return end.equals(asked) && (holds(known, words) || holds(words, known));
    }

    private static boolean holds(List<String> all, List<String> some) {
        int found = 0;
        for (String word : all) {
            if (found < some.size() && isWord(word, some.get(found))) {
                found++;
            }
        }
        return found == some.size();
    }

    /** An initial is any name that begins so. */
    private static boolean isWord(String known, String asked) {
        return known.equals(asked) || (asked.length() == 1 && known.startsWith(asked));
    }

    /** A body by its whole name, or by the end of a name that is known: {@code the Foreign Ministry}. */
    Figure body(String text) {
        List<String> words = keys(text);
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        Optional<Figure> known = byHead.getOrDefault(last, List.of()).stream()
                .filter(figure -> figure.kind() == Kind.BODY && holds(wordsOf.getOrDefault(figure, List.of()), words))
                .max(Comparator.comparingInt(Figure::lastSeen));
        if (known.isPresent()) {
            return known.get();
        }
        Figure figure = new Figure(Kind.BODY, text);
        wordsOf.put(figure, words);
        enterHead(last, figure);
        if (words.size() > 2) {
            StringBuilder initials = new StringBuilder();
            words.forEach(word -> initials.appendCodePoint(word.codePointAt(0)));
            byInitials.putIfAbsent(initials.toString(), figure);
        }
        return figure;
    }

    /** The last figure that was called by this noun, if it fits the words asked for. */
    Optional<Figure> called(String head, List<String> words) {
        return byHead.getOrDefault(head, List.of()).stream()
                .filter(figure -> holds(wordsOf.getOrDefault(figure, List.of()), words))
                .max(Comparator.comparingInt(Figure::lastSeen));
    }

    /** The person with this function who was last spoken of. */
    Optional<Figure> inRole(String role, Set<String> ofSides) {
        return byRole.getOrDefault(role.substring(role.lastIndexOf(' ') + 1), List.of()).stream()
                .filter(figure -> figure.hasRole(role))
                .filter(figure -> ofSides.isEmpty()
                        || figure.sides().isEmpty()
                        || figure.sides().equals(ofSides))
                .max(Comparator.comparingInt(Figure::lastSeen).thenComparing(Figure::name));
    }

    Figure other(Kind kind, String text, String head) {
        Figure figure = new Figure(kind, text);
        wordsOf.put(figure, keys(text));
        enterHead(head, figure);
        return figure;
    }

    private void enter(Figure figure, List<String> words) {
        wordsOf.put(figure, words);
        for (String word : new HashSet<>(words)) {
            addNamesake(byWord, word, figure);
        }
    }

    private static void addNamesake(Map<String, List<Figure>> index, String word, Figure figure) {
        List<Figure> namesakes = index.computeIfAbsent(word, any -> new ArrayList<>());
        if (namesakes.size() < MOST_NAMESAKES && !namesakes.contains(figure)) {
            namesakes.add(figure);
        }
    }

    private void enterHead(String head, Figure figure) {
        List<Figure> called = byHead.computeIfAbsent(head, any -> new ArrayList<>());
        if (called.size() >= MOST_NAMESAKES) {
            called.remove(0);
        }
        called.add(figure);
    }

    /** The words of a name as they are compared: without marks on letters, hyphens, particles and titles. */
    static List<String> keys(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        List<String> keys = new ArrayList<>();
        for (String word : plain.split("[^\\p{L}\\p{N}]+", -1)) {
            boolean left = word.isEmpty()
                    || Grammar.PARTICLES.contains(word)
                    || Grammar.HONORIFICS.contains(word)
                    || word.equals("the")
                    || word.equals("s")
                    || word.equals("jr")
                    || word.equals("sr");
            if (!left) {
                keys.add(word);
            }
        }
        return keys;
    }
}
