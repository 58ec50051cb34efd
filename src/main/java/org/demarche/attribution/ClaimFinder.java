package org.demarche.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.attribution.Claim.Form;

/** Finds who says something in one line, by verbs and nouns of saying outside quotation marks. */
final class ClaimFinder {

    private static final double PARTICIPLE = 0.6;
    private static final double RELATIVE = 0.6;
    private static final double NOUN = 0.35;
    private static final double MIND = 0.6;
    private static final int FARTHEST_BY = 7;
    private static final int FARTHEST_THAT = 9;
    private static final int LONGEST_SOURCE = 5;

    private static final Set<String> CLAUSE_WORDS = Set.of(
            "that", "how", "why", "whether", "what", "if", "there", "it", "he", "she", "they", "we", "i", "you", "this",
            "these");

    /** Forms that are never nouns. */
    private static final Set<String> VERBS_ALONE =
            Set.of("say", "says", "think", "believe", "believes", "argue", "insist", "know");

    private static final Set<String> NOUN_COMPLEMENTS = Set.of("that", "of", "to", "for", "about", "on", "against");

    private final Line line;
    private final Phrases phrases;
    private final Subjects subjects;
    private final Extent extent;
    private final boolean headline;

    private ClaimFinder(Line line) {
        this.line = line;
        this.phrases = new Phrases(line);
        this.subjects = new Subjects(line);
        this.extent = new Extent(line);
        this.headline = isHeadline(line);
    }

    /** With capitals on all words but small ones: {@code Kenya Rejects the Map}. */
    private static boolean isHeadline(Line line) {
        boolean all = true;
        for (int i = 0; i < line.size() && all; i++) {
            String word = line.lower(i);
            all = !line.isWord(i)
                    || line.isQuoted(i)
                    || line.isCapitalised(i)
                    || word.length() < 5
                    || line.words().get(i).isNumber();
        }
        return all && line.size() > 3;
    }

    private boolean inflected(int at) {
        String word = line.lower(at);
        return word.endsWith("s") || word.endsWith("ed") || word.equals("said") || word.equals("told");
    }

    /** The claim that governs the line. */
    static Optional<Claim> find(Line line) {
        List<Claim> claims = new ClaimFinder(line).all();
        return claims.stream().max(Comparator.comparingDouble(Claim::score).thenComparing(claim -> -claim.cue()));
    }

    private List<Claim> all() {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            if (!line.isQuoted(i)) {
                claim(i).filter(claim -> claim.score() > 0 && maySpeak(claim.source()))
                        .ifPresent(claims::add);
            }
        }
        if (claims.isEmpty() && line.quotedWords() > 1 && line.plainWords() > 1) {
            quoting().ifPresent(claims::add);
        }
        return claims;
    }

    /** Neither the author nor a single thing: {@code translated sentence by sentence}. */
    private boolean maySpeak(Phrase source) {
        boolean single = source.core() - source.from() == 1 && subjects.isBare(source);
        String head = line.lower(source.headAt());
        return !source.isFirstPerson()
                && (!single || Grammar.BODIES.contains(head) || Grammar.ARTIFACTS.contains(head));
    }

    private Optional<Claim> claim(int at) {
        Optional<Claim> byPhrase = bySourcePhrase(at);
        if (byPhrase.isPresent()) {
            return byPhrase;
        }
        Optional<SayingKind> kind =
                SayingWords.kind(line.lower(at)).or(() -> SayingWords.kind(line.lower(at) + " " + line.lower(at + 1)));
        if (kind.isEmpty() || (at > 0 && line.isCapitalised(at) && !(headline && inflected(at)))) {
            return Optional.empty();
        }
        boolean noun = kind.get() == SayingKind.NOUN || isNounHere(at);
        if (noun && kind.get() != SayingKind.SAY && kind.get() != SayingKind.NOUN) {
            return Optional.empty();
        }
        return noun ? byNoun(at) : byVerb(at, kind.get());
    }

    /** {@code according to the ministry}. */
    private Optional<Claim> bySourcePhrase(int at) {
        StringBuilder phrase = new StringBuilder(line.lower(at));
        for (int to = at + 1; to <= Math.min(line.size(), at + LONGEST_SOURCE); to++) {
            if (SayingWords.kind(phrase.toString())
                    .filter(kind -> kind == SayingKind.SOURCE)
                    .isPresent()) {
                int start = to;
                return phrases.sourceAt(start)
                        .map(source -> new Claim(source, at, Form.SOURCE, extent.words(0, line.size())));
            }
            phrase.append(' ').append(line.lower(to));
        }
        return Optional.empty();
    }

    private Optional<Claim> byNoun(int at) {
        int after = at + 1;
        double score = extent.words(after, line.size()) * NOUN;
        if (Set.of("by", "from").contains(line.lower(after))) {
            return phrases.startingAt(after + 1).map(source -> new Claim(source, at, Form.NOUN, score));
        }
        if (!NOUN_COMPLEMENTS.contains(line.lower(after))) {
            return Optional.empty();
        }
        int owner = at - 1;
        while (owner > 0 && at - owner < 4 && line.isWord(owner) && !isOwner(owner)) {
            owner--;
        }
        if (!isOwner(owner)) {
            return Optional.empty();
        }
        if (line.words().get(owner).isPossessive()) {
            return phrases.endingAt(owner).map(source -> new Claim(source, at, Form.NOUN, score));
        }
        return Optional.of(new Claim(new Phrase(line, owner, owner + 1, owner + 1), at, Form.NOUN, score));
    }

    private boolean isOwner(int at) {
        return at >= 0
                && (line.words().get(at).isPossessive()
                        || Set.of("his", "her", "their", "its").contains(line.lower(at)));
    }

    /** The same form is a noun behind an article, an adjective or a preposition: {@code his claims}, {@code of support}. */
    private boolean isNounHere(int at) {
        String word = line.lower(at);
        if (word.endsWith("ed") || word.equals("said") || word.equals("told") || word.equals("wrote")) {
            return Grammar.DETERMINERS.contains(line.lower(at - 1))
                    && !Grammar.THEY.contains(line.lower(at - 1))
                    && !line.lower(at - 1).equals("that");
        }
        if (VERBS_ALONE.contains(word)) {
            return false;
        }
        String before = line.lower(at - 1);
        boolean determined = line.isWord(at - 1)
                && (Grammar.DETERMINERS.contains(before) || Grammar.PREPOSITIONS.contains(before))
                && !before.equals("to")
                && !Grammar.SUBJECT_PRONOUNS.contains(before);
        if (word.endsWith("s")
                && !word.equals("says")
                && SayingWords.isVerb(word.substring(0, word.length() - 1))
                && endsNoun(at + 1)) {
            return true;
        }
        boolean owned = at > 0 && line.words().get(at - 1).isPossessive();
        boolean ing = word.endsWith("ing");
        return ((determined || owned) && !(ing && Grammar.PREPOSITIONS.contains(before)))
                || (!ing && line.lower(at + 1).equals("of"))
                || (!ing && (Grammar.isVerb(line.lower(at + 1)) && line.isWord(at + 1) && !Grammar.isVerb(word)));
    }

    /** What follows a plural noun sooner than a verb: {@code attacks on}, {@code claims were}. */
    private boolean endsNoun(int at) {
        String word = line.lower(at);
        boolean complement = word.equals("for") || word.equals("to") || word.equals("about");
        return line.isWord(at)
                && ((Grammar.PREPOSITIONS.contains(word) && !complement)
                        || Grammar.AUXILIARIES.contains(word)
                        || word.equals("and")
                        || word.equals("or"));
    }

    private Optional<Claim> byVerb(int at, SayingKind kind) {
        String word = line.lower(at);
        if (line.lower(at - 1).equals("to")
                || (kind != SayingKind.SAY && Set.of("not", "n't").contains(word))) {
            return Optional.empty();
        }
        if (word.equals("said") && line.lower(at + 1).equals("to")) {
            return Optional.empty();
        }
        if (isPassive(at) || (word.endsWith("ed") && line.lower(at + 1).equals("by"))) {
            return passive(at);
        }
        String helper = line.lower(subjects.beforeAdverbs(at) - 1);
        if (word.endsWith("ing") && !Grammar.isPassive(helper) && !helper.equals("'s")) {
            return participle(at, kind);
        }
        return subjects.of(at)
                .map(found -> new Claim(found.source(), at, found.form(), extent.of(found.source(), at)))
                .filter(claim -> mayClaim(claim, kind) && !isParticle(at))
                .map(claim -> claim.times(kind == SayingKind.MIND ? MIND : 1))
                .map(claim -> claim.form() == Form.RELATIVE ? claim.times(RELATIVE) : claim);
    }

    /** Of the verb before it: {@code holds back}. */
    private boolean isParticle(int at) {
        String before = line.lower(at - 1);
        return line.lower(at).equals("back") && Grammar.isVerb(before) && !Grammar.AUXILIARIES.contains(before);
    }

    private boolean isPassive(int at) {
        return (line.lower(at).endsWith("ed")
                        || Set.of("told", "known", "seen", "said", "written", "quoted", "found", "shown")
                                .contains(line.lower(at)))
                && Grammar.isPassive(line.lower(subjects.beforeAdverbs(at) - 1));
    }

    private Optional<Claim> passive(int at) {
        for (int i = Math.max(0, at - FARTHEST_BY); i < at; i++) {
            if (Grammar.CLAUSE_OPENERS.contains(line.lower(i))) {
                return Optional.empty();
            }
        }
        for (int by = at + 1; by < Math.min(line.size(), at + FARTHEST_BY); by++) {
            if (line.lower(by).equals("by")) {
                int start = by + 1;
                return phrases.startingAt(start)
                        .filter(source -> !line.lower(source.headAt()).endsWith("ing"))
                        .map(source -> new Claim(source, at, Form.PASSIVE, extent.words(0, line.size()) * NOUN));
            }
        }
        return Optional.empty();
    }

    private Optional<Claim> participle(int at, SayingKind kind) {
        if (kind == SayingKind.MIND && !line.lower(at - 1).equals(",")) {
            return Optional.empty();
        }
        return phrases.ofClause(at)
                .map(source -> new Claim(source, at, Form.PARTICIPLE, extent.after(at)))
                .filter(claim -> mayClaim(claim, kind))
                .map(claim -> claim.times(PARTICIPLE));
    }

    private boolean mayClaim(Claim claim, SayingKind kind) {
        int next = claim.cue() + 1;
        boolean mind = kind == SayingKind.MIND;
        if (kind == SayingKind.SAY || mind) {
            return !mind || claim.source().isNamed() || claim.source().isPronoun() || line.isWord(next);
        }
        Phrase source = claim.source();
        if (extent.isAside(source) || Grammar.ARTIFACTS.contains(line.lower(source.headAt()))) {
            return true;
        }
        boolean behindSource = source.from() > claim.cue();
        int to = behindSource ? claim.source().to() : next;
        boolean tag = !line.isWord(to)
                && Set.of(",", ".", "").contains(line.lower(to))
                && claim.score() > 2
                && claim.source().from() > 1;
        return tag
                || line.isQuoteMark(to)
                || (line.isQuoteMark(to + 1) && !line.isWord(to))
                || clauseFollows(next)
                || (behindSource && line.quotedWords() > 0);
    }

    private boolean clauseFollows(int at) {
        int from = Set.of("out", "back", "also", "on", "further").contains(line.lower(at)) ? at + 1 : at;
        for (int i = from; i < Math.min(line.size(), from + FARTHEST_THAT); i++) {
            if (line.lower(i).equals("that") && !Grammar.isVerb(line.lower(i - 1))) {
                return true;
            }
        }
        if (CLAUSE_WORDS.contains(line.lower(from))) {
            return true;
        }
        return phrases.startingAt(from)
                .filter(phrase ->
                        Grammar.isVerb(line.lower(phrase.to())) || SayingWords.isVerb(line.lower(phrase.to())))
                .isPresent();
    }

    /** {@code Lind ended with “a word of thanks”}: whatever the verb, the subject is quoted. */
    private Optional<Claim> quoting() {
        int first = 0;
        while (first < line.size() && !line.isQuoted(first)) {
            first++;
        }
        int quote = first;
        return phrases.ofClause(Math.max(0, quote - 1))
                .filter(source -> source.isPronoun() || source.isNamed())
                .map(source -> new Claim(source, quote, Form.QUOTING, 1));
    }
}
