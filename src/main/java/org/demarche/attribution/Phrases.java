package org.demarche.attribution;

import java.util.Optional;

/** Finds noun phrases in a line by closed lists of words, without a tagger. */
final class Phrases {

    private static final int LONGEST = 30;

    private final Line line;

    Phrases(Line line) {
        this.line = line;
    }

    /** The phrase that ends before {@code end}: the subject of a verb there. */
    Optional<Phrase> endingAt(int end) {
        int to = skipBack(end);
        if (to <= 0 || line.isQuoted(to - 1)) {
            return Optional.empty();
        }
        if (Grammar.SUBJECT_PRONOUNS.contains(line.lower(to - 1)) && !isDetermined(to - 1)) {
            return Optional.of(new Phrase(line, to - 1, to, to));
        }
        int from = simpleFrom(to);
        if (from < 0) {
            return Optional.empty();
        }
        int core = to;
        for (int left = behindModifier(from); left > 0; left = behindModifier(from)) {
            int start = simpleFrom(left);
            if (start < 0) {
                break;
            }
            core = left;
            from = start;
        }
        if (line.lower(from - 1).equals("and") || line.lower(from - 1).equals("&")) {
            int left = simpleFrom(from - 1);
            if (left >= 0
                    && line.isCapitalised(left) == line.isCapitalised(from)
                    && isDetermined(left + 1) == isDetermined(from + 1)
                    && !Grammar.TIMES.contains(line.lower(from - 2))) {
                from = left;
            }
        }
        boolean bare = core - from == 1 && Grammar.BARE_DETERMINERS.contains(line.lower(from));
        return bare || isTime(from, core) ? Optional.empty() : Optional.of(new Phrase(line, from, to, core));
    }

    /** The phrase that begins at {@code start}, where no verb can follow: {@code according to press reports}. */
    Optional<Phrase> sourceAt(int start) {
        boolean pronoun = Grammar.OBJECT_PRONOUNS.contains(line.lower(start)) && !isPhraseWord(start + 1);
        return pronoun && !line.isQuoted(start)
                ? Optional.of(new Phrase(line, start, start + 1, start + 1))
                : phraseAt(start, false);
    }

    /** The phrase that begins at {@code start}. */
    Optional<Phrase> startingAt(int start) {
        return phraseAt(start, true);
    }

    private Optional<Phrase> phraseAt(int start, boolean beforeVerb) {
        int from = start;
        if (from >= line.size() || line.isQuoted(from)) {
            return Optional.empty();
        }
        if (Grammar.SUBJECT_PRONOUNS.contains(line.lower(from)) && !isPhraseWord(from + 1)) {
            return Optional.of(new Phrase(line, from, from + 1, from + 1));
        }
        int core = simpleTo(from, beforeVerb);
        if (core <= from) {
            return Optional.empty();
        }
        int to = core;
        while (Grammar.PREPOSITIONS.contains(line.lower(to)) && to - from < LONGEST) {
            int next = simpleTo(to + 1);
            if (next <= to + 1 || (!line.lower(to).equals("of") && isTime(to + 1, next))) {
                break;
            }
            to = next;
        }
        if (line.lower(to).equals("and") && to == core) {
            int next = simpleTo(to + 1);
            if (next > to + 1 && line.isCapitalised(to + 1) == line.isCapitalised(from) && !verbBehind(next)) {
                to = next;
                core = next;
            }
        }
        return isTime(from, core) ? Optional.empty() : Optional.of(new Phrase(line, from, to, core));
    }

    /** The first phrase of the clause that the word stands in: the subject of a second verb in it. */
    Optional<Phrase> ofClause(int verb) {
        int start = clauseStart(verb);
        int at = start;
        while (at < verb && !isSubjectStart(at)) {
            at = afterIntroduction(at, verb);
        }
        return at >= verb ? Optional.empty() : startingAt(at).filter(phrase -> phrase.to() <= verb);
    }

    private boolean isSubjectStart(int at) {
        String word = line.lower(at);
        return line.isWord(at)
                && !line.isQuoted(at)
                && !Grammar.PREPOSITIONS.contains(word)
                && !Grammar.CLAUSE_OPENERS.contains(word)
                && !Grammar.isAdverb(word)
                && !word.endsWith("ing")
                && !(Grammar.isVerb(word) && !line.isCapitalised(at))
                && (isPhraseWord(at) || Grammar.SUBJECT_PRONOUNS.contains(word) || Grammar.DETERMINERS.contains(word))
                && !isTime(at, Math.max(at + 1, simpleTo(at)));
    }

    /** An adverb is passed over alone, a preposition or subordinate clause up to its comma. */
    private int afterIntroduction(int at, int verb) {
        String word = line.lower(at);
        boolean clause = Grammar.PREPOSITIONS.contains(word)
                || (Grammar.CLAUSE_OPENERS.contains(word)
                        && !word.equals("and")
                        && !word.equals("but")
                        && !word.equals("or"))
                || word.endsWith("ing")
                || Grammar.isVerb(word);
        if (!clause) {
            return at + 1;
        }
        for (int i = at + 1; i < verb; i++) {
            if (line.lower(i).equals(",")) {
                return i + 1;
            }
        }
        return verb;
    }

    private int clauseStart(int verb) {
        for (int i = verb - 1; i >= 0; i--) {
            String word = line.lower(i);
            if (word.equals(";") || word.equals(":") || (line.isQuoteMark(i) && !line.isQuoted(i + 1))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Back over auxiliaries and adverbs before a verb. */
    int skipBack(int end) {
        int to = end;
        while (to > 0
                && (line.isWord(to - 1) || line.words().get(to - 1).isPossessive())
                && (Grammar.AUXILIARIES.contains(line.lower(to - 1))
                        || (line.words().get(to - 1).isPossessive()
                                && Grammar.SUBJECT_PRONOUNS.contains(line.lower(to - 2)))
                        || (line.lower(to - 1).equals("since") && Grammar.AUXILIARIES.contains(line.lower(to - 2)))
                        || (Grammar.isAdverb(line.lower(to - 1)) && !line.isCapitalised(to - 1))
                        || (Grammar.TIMES.contains(line.lower(to - 1)) && to > 1 && !joinsLeft(to - 1)))) {
            to = behindTime(to - 1);
        }
        return to;
    }

    /** Past {@code this} in "Lind this week said". */
    private int behindTime(int at) {
        boolean time = Grammar.TIMES.contains(line.lower(at));
        return time && at > 0 && Grammar.TIME_DETERMINERS.contains(line.lower(at - 1)) ? at - 1 : at;
    }

    /**
     * Where the phrase ends that is modified by what begins at {@code from}, with a preposition, a participle or a relative
     * clause between: {@code a diplomat} with {@code the process} in "a diplomat following the process"; 0 if none does.
     */
    private int behindModifier(int from) {
        if (from > 1 && joinsLeft(from)) {
            return from - 1;
        }
        int at = from;
        if (Grammar.PREPOSITIONS.contains(line.lower(at - 1))) {
            at--;
        }
        int verb = at;
        while (verb > 0 && at - verb < 3 && isModifyingVerb(verb - 1)) {
            verb--;
        }
        if (verb == at) {
            return 0;
        }
        int end = Grammar.RELATIVES.contains(line.lower(verb - 1)) ? verb - 1 : verb;
        return end > 0 && line.isWord(end - 1) && isPhraseWord(end - 1) && !line.isCapitalised(end) ? end : 0;
    }

    private boolean isModifyingVerb(int at) {
        String word = line.lower(at);
        return line.isWord(at)
                && !line.isCapitalised(at)
                && !line.isQuoted(at)
                && (Grammar.isVerb(word)
                        || (word.endsWith("ing") && word.length() > 5)
                        || word.equals("familiar")
                        || word.equals("close"));
    }

    private boolean joinsLeft(int from) {
        String preposition = line.lower(from - 1);
        return Grammar.PREPOSITIONS.contains(preposition)
                && from > 1
                && line.isWord(from - 2)
                && !line.isQuoted(from - 2)
                && (!Grammar.isVerb(line.lower(from - 2)) || line.isCapitalised(from - 2))
                && !Grammar.isAdverb(line.lower(from - 2))
                && isPhraseWord(from - 2);
    }

    /** Where a phrase without prepositions begins that ends before {@code to}; negative if none ends there. */
    private int simpleFrom(int to) {
        int at = to;
        while (at > 0 && to - at < LONGEST && isPhraseWord(at - 1) && !line.isQuoted(at - 1)) {
            boolean verb = at < to && isModifyingVerb(at - 1) && isPhraseWord(at - 2);
            if (verb || (at < to && line.isCapitalised(at) && isCommonNoun(at - 1))) {
                break;
            }
            at--;
        }
        while (at > 0 && at - 1 >= 0 && Grammar.DETERMINERS.contains(line.lower(at - 1)) && !line.isQuoted(at - 1)) {
            at--;
        }
        return at < to ? at : -1;
    }

    private int simpleTo(int from) {
        return simpleTo(from, true);
    }

    private int simpleTo(int from, boolean beforeVerb) {
        int at = from;
        while (at < line.size() && Grammar.DETERMINERS.contains(line.lower(at)) && at - from < 3) {
            at++;
        }
        while (at < line.size() && at - from < LONGEST && isPhraseWord(at) && !line.isQuoted(at)) {
            boolean verb = !line.isCapitalised(at)
                    && at > from
                    && (beforeVerb ? endsSubject(at) : Grammar.isVerb(line.lower(at)));
            if (verb) {
                break;
            }
            at++;
        }
        return at;
    }

    /** A verb that follows a subject; {@code the proposed text} is no place for one. */
    private boolean endsSubject(int at) {
        String word = line.lower(at);
        boolean determined = Grammar.DETERMINERS.contains(line.lower(at - 1));
        return !determined && (Grammar.isVerb(word) || SayingWords.isVerb(word));
    }

    private boolean verbBehind(int at) {
        return Grammar.isVerb(line.lower(at)) || SayingWords.isVerb(line.lower(at));
    }

    /** No title that a name may follow. */
    private boolean isCommonNoun(int at) {
        String word = line.lower(at);
        return line.isWord(at)
                && !line.isCapitalised(at)
                && !Grammar.ROLES.contains(word)
                && !Grammar.PARTICLES.contains(word)
                && !Grammar.BODIES.contains(word)
                && !word.startsWith("al-")
                && !word.startsWith("el-")
                && !line.words().get(at).isNumber()
                && !isModifier(word);
    }

    private static boolean isModifier(String word) {
        return word.equals("former")
                || word.equals("then")
                || word.equals("late")
                || word.equals("fellow")
                || word.endsWith("-based")
                || word.equals("current")
                || word.equals("republican")
                || word.equals("democratic");
    }

    /** A word that a noun phrase may hold: no verb, preposition or conjunction, as far as lists can tell. */
    private boolean isPhraseWord(int at) {
        if (at < 0 || at >= line.size() || line.isQuoted(at)) {
            return false;
        }
        String word = line.lower(at);
        if (line.words().get(at).isPossessive()) {
            return at > 0 && line.isWord(at - 1);
        }
        if (!line.isWord(at)) {
            return word.equals("&") || isPluralPossessive(at);
        }
        if (line.isCapitalised(at) && at > 0) {
            return !Grammar.CLAUSE_OPENERS.contains(word) && !Grammar.isPronoun(word);
        }
        return !Grammar.PREPOSITIONS.contains(word)
                && !Grammar.CLAUSE_OPENERS.contains(word)
                && !Grammar.AUXILIARIES.contains(word)
                && !Grammar.isPronoun(word)
                && !Grammar.DETERMINERS.contains(word)
                && !Grammar.isAdverb(word)
                && !(at == 0 && (Grammar.isVerb(word) || word.endsWith("ing") || Grammar.PLACES.contains(word)));
    }

    /** {@code the shipowners' federation}. */
    private boolean isPluralPossessive(int at) {
        return line.lower(at).equals("'")
                && line.lower(at - 1).endsWith("s")
                && line.words().get(at - 1).end() == line.words().get(at).start()
                && line.isWord(at + 1)
                && line.words().get(at + 1).start() > line.words().get(at).end();
    }

    private boolean isDetermined(int at) {
        return Grammar.DETERMINERS.contains(line.lower(at - 1));
    }

    private boolean isTime(int from, int core) {
        for (int i = from; i < core; i++) {
            String word = line.lower(i);
            boolean time = Grammar.TIMES.contains(word)
                    || Grammar.DETERMINERS.contains(word)
                    || line.words().get(i).isNumber()
                    || word.equals("last")
                    || word.equals("next")
                    || word.equals("past")
                    || word.equals("recent")
                    || word.equals("same");
            if (!time) {
                return false;
            }
        }
        return core > from && anyTime(from, core);
    }

    private boolean anyTime(int from, int core) {
        for (int i = from; i < core; i++) {
            if (Grammar.TIMES.contains(line.lower(i))) {
                return true;
            }
        }
        return false;
    }
}
