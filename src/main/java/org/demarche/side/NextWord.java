package org.demarche.side;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What stands behind a name, as far as closed lists of English words can tell. It decides whether the name is used as
 * an adjective ({@code US officials}) or stands alone ({@code the US warned}).
 */
enum NextWord {
    /** A noun, or an adjective before one: also every word that no list knows. */
    NOUN,
    /** A verb, by the lists or by its ending. */
    VERB,
    /** A preposition, conjunction, adverb or day; a number or mark; or the end. */
    OTHER;

    private static final Set<String> VERBS = words(
            """
            is was were are am be been being has had have having do does did done will would can could may might must
            shall should cannot won't wouldn't can't couldn't isn't wasn't doesn't didn't hasn't hadn't
            said told took made held sent gave met cut put let set saw went came began kept left lost won built brought
            sought withdrew drew chose broke spoke hit shot led fell rose struck found became knew thought felt meant
            paid bought sold wrote read heard understood stood swore threw flew forgot got grew hid laid ran rebuilt
            shook shut sank sat spent split stuck taught tore undertook upheld wore forbade overthrew resold
            agree sign resume hold meet reach seek vow begin extend discuss reject urge accuse warn say remain
            fight fought bear bore bid bound dealt fed fled hung lent
            """);

    /** Forms in -s that are verbs rather than plurals even behind an acronym: {@code US says}. */
    private static final Set<String> VERBS_IN_S = words(
            """
            says warns seeks urges rejects slams accuses imposes lifts vows agrees denies condemns threatens believes
            insists wants expects hopes needs refuses accepts announces signs sends tells asks gives takes makes keeps
            remains becomes considers continues confirms welcomes proposes suspends resumes recalls expels summons
            closes opens bans blocks eases tightens halts ends begins starts joins leaves quits withdraws pulls pushes
            presses pledges promises commits calls stands sees knows thinks holds regards recognises recognizes supports
            opposes describes dismisses defends shares owes faces lacks loses wins gets goes comes meets hosts invites
            offers intends prepares aims fears doubts admits acknowledges insults vetoes backs reaffirms reiterates
            maintains retains reserves remembers appears seems has does owns sells buys exports imports pays provides
            seizes arrests frees releases extends renews delays postpones cancels scraps ratifies adopts approves
            demands claims deplores regrets blames criticises criticizes denounces protests complains notes stresses
            underlines emphasises emphasizes appreciates hails praises thanks respects violates breaches breaks
            conducts carries brings finds puts sets lets shows allows permits requires applies enters deploys
            """);

    /** Forms in -s that are plurals rather than verbs even behind a country, {@code Iran sanctions}; nouns in -ly. */
    private static final Set<String> NOUNS = words(
            """
            talks sanctions ties relations tariffs tensions affairs experts analysts watchers negotiations hawks
            policies officials forces troops borders scholars operations students flights imports exports
            envoys missions programmes programs news goods bonds markets
            ally family supply rally reply assembly monopoly
            """);

    private static final Set<String> OTHERS = words(
            """
            a an the this that these those its it he she they we you i his her their our my your
            to in on at of for with from by and or but as over after before during since until till under against
            between into through about amid despite via near who whom whose which what where when while because if than
            so per without within towards toward among around behind following unless although though whether nor yet
            plus including along across above below beside besides beyond up down out off back
            also now still again never not once then first later only too already even itself themselves alone today
            tomorrow yesterday tonight here there always often sometimes soon both either neither each all just instead
            however therefore meanwhile ago last next long far almost ever rather twice home abroad together
            monday tuesday wednesday thursday friday saturday sunday january february march april june july august
            september october november december mon tue wed thu fri sat sun
            """);

    /**
     * @param end where the name ends
     * @param adjectival whether the name is used as an adjective more often than not: {@code US}, but not {@code Iran}
     */
    static NextWord after(String text, int end, boolean adjectival) {
        String written = wordAfter(text, end);
        String word = written.toLowerCase(Locale.ROOT);
        if (word.isEmpty() || !Character.isLetter(word.charAt(0)) || OTHERS.contains(word)) {
            return OTHER;
        }
        if (VERBS.contains(word) || VERBS_IN_S.contains(word)) {
            return VERB;
        }
        if (NOUNS.contains(word)) {
            return NOUN;
        }
        if (word.endsWith("ly")) {
            return OTHER;
        }
        boolean inEd = word.endsWith("ed") && word.equals(written) && !word.equals("armed");
        boolean inS = word.endsWith("s") && !word.endsWith("ss") && !adjectival;
        return inEd || inS ? VERB : NOUN;
    }

    /** The word behind one blank, opening quotes passed over; empty if something else stands there. */
    private static String wordAfter(String text, int end) {
        int start = end;
        if (start >= text.length() || !Character.isWhitespace(text.charAt(start))) {
            return "";
        }
        start++;
        while (start < text.length() && "\"“‘'«".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int stop = start;
        while (stop < text.length() && (Character.isLetterOrDigit(text.charAt(stop)) || text.charAt(stop) == '\'')) {
            stop++;
        }
        return text.substring(start, stop);
    }

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.strip().split("\\s+", -1)));
    }
}
