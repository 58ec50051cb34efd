package org.demarche.side;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.side.Mention.Place;

/** Finds the names of sides in one sentence, and how they are used. Longer names win over shorter ones inside them. */
final class MentionFinder {

    private static final String HYPHENS = "-\u2010\u2011\u2013";

    /** What a name stands behind without an article of its own: {@code an Iran}, {@code southern Lebanon}. */
    private static final Pattern PRENOMINAL = Pattern.compile(
            "(?i)\\b(?:an?|my|our|your|his|its|their|post-?war|greater|central|mainland|(?:north|south)(?:east|west)?|east|west"
                    + "|neighbou?ring|\\p{L}{2,9}(?:ern|-rich|-armed|-torn|-controlled|-occupied)) $");

    /** Behind it stands a whole name, and behind that the person's: {@code President of the United States John Roe}. */
    private static final Pattern HEAD_OF =
            Pattern.compile("(?:President|Minister|Premier|Chancellor|King|Queen|Emir|Sultan|Leader) of (?:the )?$");

    /** More than the patterns before a name can match. */
    private static final int LONGEST_BEFORE = 60;

    private static final Set<String> PREFIXES = Set.of("anti", "ex", "non", "post", "pre", "pro", "then");

    private final Sides sides;
    private final String text;
    private final boolean allCapitals;
    private final List<Mention> mentions = new ArrayList<>();

    private MentionFinder(Sides sides, String text) {
        this.sides = sides;
        this.text = text;
        this.allCapitals = text.chars().noneMatch(Character::isLowerCase);
    }

    /** In the order of the text; they do not overlap. */
    static List<Mention> find(Sides sides, String text) {
        return new MentionFinder(sides, text).find();
    }

    private List<Mention> find() {
        int place = 0;
        while (place < text.length()) {
            Optional<Spelling> found = nameAt(place);
            if (found.isPresent()) {
                int end = place + found.get().text().length();
                if (isName(found.get(), place, end)) {
                    mentions.add(mention(found.get(), place, end));
                }
                place = end;
            } else {
                place++;
            }
        }
        return List.copyOf(mentions);
    }

    private Optional<Spelling> nameAt(int place) {
        if (place > 0 && (isWord(text.charAt(place - 1)) || text.charAt(place - 1) == '@')) {
            return Optional.empty();
        }
        return sides.at(text, place).stream()
                .filter(spelling -> endsWord(place + spelling.text().length()))
                .findFirst();
    }

    private boolean endsWord(int end) {
        if (end >= text.length()) {
            return true;
        }
        boolean domain = text.charAt(end) == '.'
                && end + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(end + 1))
                && text.charAt(end - 1) != '.';
        return !isWord(text.charAt(end)) && !domain;
    }

    private boolean isName(Spelling spelling, int start, int end) {
        return !spelling.isFixed() && !isSecondHalf(start) && !mayBePronoun(spelling, start, end);
    }

    /** Of a compound name whose first half is none of ours: {@code Franco-German}; but {@code pro-Russian} is one. */
    private boolean isSecondHalf(int start) {
        if (!isHyphen(start - 1) || followsMention(start)) {
            return false;
        }
        int first = start - 1;
        while (first > 0 && Character.isLetter(text.charAt(first - 1))) {
            first--;
        }
        String half = text.substring(first, start - 1);
        return !half.isEmpty()
                && Character.isUpperCase(half.charAt(0))
                && !PREFIXES.contains(half.toLowerCase(Locale.ROOT));
    }

    /** In a headline in capitals US may be "us": only at its start, before a hyphen and behind THE it is not. */
    private boolean mayBePronoun(Spelling spelling, int start, int end) {
        return allCapitals
                && spelling.text().equals("US")
                && !isHyphen(end)
                && !isHyphen(start - 1)
                && !hasArticle(start)
                && text.substring(0, start).chars().anyMatch(Character::isLetterOrDigit);
    }

    private Mention mention(Spelling spelling, int start, int end) {
        Set<NameKind> kinds = kinds(spelling);
        boolean adjectival = kinds.contains(NameKind.DEMONYM);
        NextWord next = HEAD_OF.matcher(before(start)).find() ? NextWord.OTHER : NextWord.after(text, end, adjectival);
        boolean compound = isHyphen(end) || (isHyphen(start - 1) && followsMention(start));
        NameKind use = use(kinds, next, compound, start, end);
        Place place = compound ? Place.COMPOUND : place(next, start, spelling);
        boolean withArticle = place == Place.ALONE
                && (use == NameKind.COUNTRY || use == NameKind.SEAT)
                && spelling.meanings().get(0).article()
                && hasArticle(start);
        SideName name = spelling.meanings().stream()
                .filter(meaning -> meaning.kind() == use)
                .findFirst()
                .orElse(spelling.meanings().get(0));
        return new Mention(
                withArticle ? start - "the ".length() : start,
                end,
                name.side(),
                name,
                use,
                place,
                spelling.capitals() || allCapitals);
    }

    /** A name with an article is a demonym before a noun: the United States delegation. Formal names never are. */
    private static Set<NameKind> kinds(Spelling spelling) {
        Set<NameKind> kinds = spelling.meanings().stream().map(SideName::kind).collect(Collectors.toSet());
        SideName first = spelling.meanings().get(0);
        if (first.kind() == NameKind.COUNTRY && first.article() && !first.bare().contains(" of ")) {
            kinds.add(NameKind.DEMONYM);
        }
        return kinds;
    }

    private NameKind use(Set<NameKind> kinds, NextWord next, boolean compound, int start, int end) {
        if (kinds.size() == 1) {
            return kinds.iterator().next();
        }
        boolean adjective = next == NextWord.NOUN || joinsDemonym(end);
        if (kinds.contains(NameKind.COUNTRY)) {
            return adjective && !compound ? NameKind.DEMONYM : NameKind.COUNTRY;
        }
        boolean people = hasArticle(start) || next == NextWord.VERB;
        return adjective || compound || !people ? NameKind.DEMONYM : NameKind.PEOPLE;
    }

    private Place place(NextWord next, int start, Spelling spelling) {
        boolean own = spelling.meanings().get(0).article();
        boolean others =
                (hasArticle(start) && !own) || PRENOMINAL.matcher(before(start)).find();
        return next == NextWord.NOUN || others ? Place.BEFORE_NOUN : Place.ALONE;
    }

    /** As much of what stands before as the patterns can match, so that many names take no longer than few. */
    private String before(int start) {
        return text.substring(Math.max(0, start - LONGEST_BEFORE), start);
    }

    /** {@code US and Iranian envoys}: a demonym behind "and" is before the same noun. */
    private boolean joinsDemonym(int end) {
        for (String joint : List.of(" and ", " or ", ", ")) {
            if (text.startsWith(joint, end) && end + joint.length() < text.length()) {
                int next = end + joint.length();
                return nameAt(next).filter(MentionFinder::onlyDemonym).isPresent();
            }
        }
        return false;
    }

    private static boolean onlyDemonym(Spelling spelling) {
        return spelling.meanings().get(0).kind() == NameKind.DEMONYM;
    }

    private boolean followsMention(int start) {
        return !mentions.isEmpty() && mentions.get(mentions.size() - 1).end() == start - 1;
    }

    private boolean hasArticle(int start) {
        int from = start - "the ".length();
        return from >= 0
                && text.regionMatches(true, from, "the ", 0, "the ".length())
                && (from == 0 || !isWord(text.charAt(from - 1)));
    }

    private boolean isHyphen(int place) {
        boolean between = place > 0 && place + 1 < text.length();
        return between
                && HYPHENS.indexOf(text.charAt(place)) >= 0
                && Character.isLetter(text.charAt(place + 1))
                && !Character.isWhitespace(text.charAt(place - 1));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c)
                || c == '_'
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.isSurrogate(c);
    }
}
