package org.demarche.attribution;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.demarche.Words;
import org.demarche.attribution.Figure.Gender;

/** What stands with a name in a line: titles and functions before it and behind it, and the sides and bodies named in them. */
final class Titles {

    private static final int LONGEST_TITLE = 12;
    private static final Set<String> TITLE_WORDS =
            Words.of("prime foreign deputy vice chief first acting former state defense defence interior"
                    + " finance permanent special senior press national security attorney lead assistant"
                    + " royal federal general major lieutenant brigadier majority minority republican"
                    + " democratic gop");
    private static final Set<String> FEMALE =
            Words.of("ms. ms mrs. mrs miss lady dame madame mme spokeswoman chairwoman queen princess"
                    + " congresswoman wife daughter sister mother actress businesswoman");
    private static final Set<String> MALE =
            Words.of("mr. mr sir lord monsieur sheikh king prince congressman chairman spokesman husband"
                    + " son brother father pope cardinal businessman actor");

    private final Line line;
    private final Map<Integer, String> sideAt;

    Titles(Line line, Map<Integer, String> sideAt) {
        this.line = line;
        this.sideAt = sideAt;
    }

    /** Back over what stands before a name: {@code the Georgian prime minister Arvo Lind}, {@code the prefect of Alibori, Arnaud Dossa}. */
    int titleFrom(int from) {
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
    int roleBehind(int to) {
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

    boolean holdsRole(int from, int to) {
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

    String words(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (line.isWord(i)) {
                text.append(text.isEmpty() ? "" : " ").append(line.lower(i));
            }
        }
        return text.toString();
    }

    Set<String> sides(int from, int to) {
        Set<String> found = new LinkedHashSet<>();
        for (int i = from; i < to && found.isEmpty(); i++) {
            if (sideAt.containsKey(i)) {
                found.add(sideAt.get(i));
            }
        }
        return found;
    }

    Gender gender(int from, int to) {
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
    String body(int titleFrom, int from, int to, int behind) {
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

    boolean isNameWord(int at) {
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

    boolean holdsBody(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Grammar.BODIES.contains(line.lower(i))) {
                return true;
            }
        }
        return false;
    }

    boolean isTitle(int at) {
        return TITLE_WORDS.contains(line.lower(at));
    }
}
