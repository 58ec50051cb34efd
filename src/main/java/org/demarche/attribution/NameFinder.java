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

    private static final int LONGEST_TITLE = 12;
    private static final Set<String> TITLE_WORDS = Set.of(
            "prime",
            "foreign",
            "deputy",
            "vice",
            "chief",
            "first",
            "acting",
            "former",
            "state",
            "defense",
            "defence",
            "interior",
            "finance",
            "permanent",
            "special",
            "senior",
            "press",
            "national",
            "security",
            "attorney",
            "lead",
            "assistant",
            "royal",
            "federal",
            "general",
            "major",
            "lieutenant",
            "brigadier",
            "majority",
            "minority",
            "republican",
            "democratic",
            "gop");
    private static final Set<String> FEMALE = Set.of(
            "ms.",
            "ms",
            "mrs.",
            "mrs",
            "miss",
            "lady",
            "dame",
            "madame",
            "mme",
            "spokeswoman",
            "chairwoman",
            "queen",
            "princess",
            "congresswoman",
            "wife",
            "daughter",
            "sister",
            "mother",
            "actress",
            "businesswoman");
    private static final Set<String> MALE = Set.of(
            "mr.",
            "mr",
            "sir",
            "lord",
            "monsieur",
            "sheikh",
            "king",
            "prince",
            "congressman",
            "chairman",
            "spokesman",
            "husband",
            "son",
            "brother",
            "father",
            "pope",
            "cardinal",
            "businessman",
            "actor");

    private final Line line;
    private final Map<Integer, String> sideAt;
    private final List<Name> names = new ArrayList<>();

    private NameFinder(Line line, Map<Integer, String> sideAt) {
        this.line = line;
        this.sideAt = sideAt;
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
            while (to > at && !line.isCapitalised(to - 1)) {
                to--;
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
            return isNameWord(at) || (at > start && word.equals("the"));
        }
        boolean particle = Grammar.PARTICLES.contains(word) || word.startsWith("al-") || word.startsWith("el-");
        boolean body = Set.of("and", "on", "for").contains(word) && holdsBody(start, at);
        boolean place =
                word.equals("of") && sideAt.containsKey(at + 1) && !isRole(line.lower(at - 1)) && !holdsBody(start, at);
        return at > start && (particle || body) && !place && line.isCapitalised(at + 1) && isNameWord(at + 1);
    }

    private boolean isNameWord(int at) {
        String word = line.lower(at);
        boolean closed = Grammar.CLAUSE_OPENERS.contains(word)
                || Grammar.isPronoun(word)
                || Grammar.DETERMINERS.contains(word)
                || Grammar.PREPOSITIONS.contains(word)
                || (Grammar.AUXILIARIES.contains(word) && !word.equals("may") && !word.equals("will"))
                || (Grammar.TIMES.contains(word)
                        && !Set.of("may", "april", "june").contains(word));
        return !closed && !(at == 0 && (Grammar.isAdverb(word) || Grammar.PLACES.contains(word)));
    }

    private boolean holdsBody(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Grammar.BODIES.contains(line.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** {@code Joint Chiefs of Staff}; but {@code President of Russia} is a function. */
    private boolean isNamedOf(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (line.lower(i).equals("of")) {
                return !isRole(line.lower(i - 1)) && !holdsRole(from, to);
            }
        }
        return false;
    }

    private void add(int from, int to) {
        if (isSide(from, to)) {
            names.add(new Name(line, from, to, Kind.SIDE, "", Set.of(sideAt.get(to - 1)), Gender.UNKNOWN, ""));
        } else if (Grammar.BODIES.contains(line.lower(to - 1)) || isNamedOf(from, to)) {
            names.add(new Name(line, from, to, Kind.BODY, "", sides(titleFrom(from), to), Gender.UNKNOWN, ""));
        } else if (!isRole(line.lower(to - 1)) && !Grammar.HONORIFICS.contains(line.lower(to - 1))) {
            addPerson(from, to);
        }
    }

    private void addPerson(int run, int to) {
        int from = run;
        for (int i = run; i < to - 1; i++) {
            String word = line.lower(i);
            boolean title = isRole(word)
                    || Grammar.HONORIFICS.contains(word)
                    || Grammar.BODIES.contains(word)
                    || word.equals("of")
                    || sideAt.containsKey(i)
                    || (i == from && TITLE_WORDS.contains(word) && i + 1 < to - 1);
            from = title ? i + 1 : from;
        }
        while (from < to - 1
                && Grammar.PARTICLES.contains(line.lower(from))
                && line.lower(from).equals("of")) {
            from++;
        }
        int titleFrom = titleFrom(from);
        int behind = roleBehind(to);
        boolean titled = titleFrom < from;
        if (sideAt.containsKey(to - 1) && !titled) {
            return;
        }
        String role = (titled ? words(titleFrom, from) : "") + (behind > to ? " " + words(to + 1, behind) : "");
        Set<String> sides = new LinkedHashSet<>(sides(titleFrom, from));
        if (sides.isEmpty()) {
            sides.addAll(line.lower(to).equals("of") ? sides(to + 1, to + 2) : sides(to, behind));
        }
        names.add(new Name(
                line,
                from,
                to,
                Kind.PERSON,
                role.strip(),
                sides,
                gender(titleFrom, behind),
                body(titleFrom, from, to, behind)));
    }

    private boolean isSide(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!sideAt.containsKey(i)) {
                return false;
            }
        }
        return true;
    }

    /** Back over what stands before a name: {@code the Georgian prime minister Arvo Lind}, {@code the prefect of Alibori, Arnaud Dossa}. */
    private int titleFrom(int from) {
        int at = from;
        boolean apposed =
                line.lower(from - 1).equals(",") || line.lower(from - 1).equals("(");
        if (apposed) {
            int start = titleWordsFrom(from - 1);
            return start < from - 1 && holdsRole(start, from - 1) && Grammar.DETERMINERS.contains(line.lower(start - 1))
                    ? start
                    : from;
        }
        int start = titleWordsFrom(at);
        return holdsRole(start, from) || holdsHonorific(start, from) || (start < from && sideAt.containsKey(start))
                ? start
                : from;
    }

    private int titleWordsFrom(int end) {
        int at = end;
        while (at > 0 && end - at < LONGEST_TITLE && isTitleWord(at - 1)) {
            at--;
        }
        while (at < end
                && !line.isCapitalised(at)
                && Set.of("of", "for", "the", "and", "'s").contains(line.lower(at))) {
            at++;
        }
        return at;
    }

    private boolean isTitleWord(int at) {
        String word = line.lower(at);
        return isRole(word)
                || Grammar.HONORIFICS.contains(word)
                || TITLE_WORDS.contains(word)
                || Grammar.BODIES.contains(word)
                || sideAt.containsKey(at)
                || Set.of("of", "for", "the").contains(word)
                || (line.words().get(at).isPossessive() && sideAt.containsKey(at - 1))
                || (line.isCapitalised(at) && isNameWord(at))
                || word.endsWith("al")
                || word.endsWith("ic");
    }

    /** Where what is said of a person behind the name ends; {@code to} if nothing is: {@code Lind, head of the delegation,}. */
    private int roleBehind(int to) {
        String mark = line.lower(to);
        if (!mark.equals(",") && !mark.equals("(")) {
            return to;
        }
        int end = to + 1;
        while (end < line.size()
                && end - to < LONGEST_TITLE
                && !Set.of(",", ")", ";", ":", "(", ".", "—").contains(line.lower(end))
                && !line.isQuoteMark(end)) {
            end++;
        }
        String first = line.lower(to + 1);
        boolean apposed =
                Set.of("the", "a", "an", "who", "its", "his", "their", "whose").contains(first)
                        || isRole(first)
                        || TITLE_WORDS.contains(first)
                        || sideAt.containsKey(to + 1)
                        || (line.isCapitalised(to + 1) && isRole(line.lower(end - 1)));
        boolean held = holdsRole(to + 1, end)
                || (first.equals("who") && !sides(to, end).isEmpty());
        return apposed && held ? end : to;
    }

    private boolean holdsRole(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isRole(line.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsHonorific(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Grammar.HONORIFICS.contains(line.lower(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isRole(String word) {
        int hyphen = word.indexOf('-');
        return Grammar.ROLES.contains(word)
                || (hyphen > 0
                        && (Grammar.ROLES.contains(word.substring(0, hyphen))
                                || Grammar.ROLES.contains(word.substring(hyphen + 1))));
    }

    private String words(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (line.isWord(i)) {
                text.append(text.isEmpty() ? "" : " ").append(line.lower(i));
            }
        }
        return text.toString();
    }

    private Set<String> sides(int from, int to) {
        Set<String> found = new LinkedHashSet<>();
        for (int i = from; i < to && found.isEmpty(); i++) {
            if (sideAt.containsKey(i)) {
                found.add(sideAt.get(i));
            }
        }
        return found;
    }

    private Gender gender(int from, int to) {
        for (int i = from; i < to; i++) {
            if (FEMALE.contains(line.lower(i))) {
                return Gender.FEMALE;
            }
            if (MALE.contains(line.lower(i))) {
                return Gender.MALE;
            }
        }
        return Gender.UNKNOWN;
    }

    /** The body that a function is in: {@code chief executive of Northgate Basin}, {@code State Department spokesman}. */
    private String body(int titleFrom, int from, int to, int behind) {
        String before = bodyIn(titleFrom, from);
        String named = before.isEmpty() && behind > to ? bodyIn(to + 1, behind) : before;
        String served = named.isEmpty() ? servedBody(Math.max(0, titleFrom - 1), from) : named;
        return served.isEmpty() ? servedBody(to, behind) : served;
    }

    /** {@code a spokesman for the ruling party}: also a body without a name of its own. */
    private String servedBody(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Grammar.SERVING.contains(line.lower(i)) && Grammar.DETERMINERS.contains(line.lower(i + 1))) {
                int end = i + 2;
                while (end < to && !Grammar.PREPOSITIONS.contains(line.lower(end))) {
                    end++;
                }
                if (end > i + 2 && Grammar.BODIES.contains(line.lower(end - 1))) {
                    return line.text(i + 2, end);
                }
            }
        }
        return "";
    }

    private String bodyIn(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean opens = line.isCapitalised(i)
                    && !isRole(line.lower(i))
                    && !Grammar.HONORIFICS.contains(line.lower(i))
                    && !TITLE_WORDS.contains(line.lower(i))
                    && isNameWord(i);
            if (opens) {
                int end = i;
                while (end < to && line.isCapitalised(end) && !isRole(line.lower(end))) {
                    end++;
                }
                boolean owned = i > 0
                        && Set.of("of", "for", "at", "with").contains(line.lower(i - 1))
                        && !line.lower(i - 2).equals("minister")
                        && !line.lower(i - 2).equals("secretary");
                return owned || holdsBody(i, end) ? line.text(i, end) : "";
            }
        }
        return "";
    }
}
