package org.demarche.attribution;

import java.util.Optional;
import java.util.Set;
import org.demarche.Words;
import org.demarche.attribution.Claim.Form;

/** Finds the subject of a verb of saying: before it, behind it, across commas, or that of the verb before it. */
final class Subjects {

    private static final int LONGEST_INSERT = 30;
    private static final Set<String> PLURALS =
            Words.of("they we you some many others people police critics most few both several all none half majority"
                    + " percent who women men media");

    static final Set<String> SAID = Set.of("said", "says", "say");

    record Subject(Phrase source, Form form) {}

    private final Line line;
    private final Phrases phrases;

    Subjects(Line line) {
        this.line = line;
        this.phrases = new Phrases(line);
    }

    Optional<Subject> of(int at) {
        return anySubject(at).filter(subject -> fitsVerb(subject.source(), at));
    }

    private Optional<Subject> anySubject(int at) {
        return inverted(at)
                .or(() -> SAID.contains(line.lower(at)) ? invertedBehindComma(at) : Optional.empty())
                .map(source -> new Subject(source, Form.INVERTED))
                .or(() -> apposition(at).map(source -> new Subject(source, Form.APPOSED)))
                .or(() -> relative(at).map(source -> new Subject(source, Form.RELATIVE)))
                .or(() -> coordinated(at).map(source -> new Subject(source, Form.COORDINATED)))
                .or(() -> invertedBehindComma(at).map(source -> new Subject(source, Form.INVERTED)))
                .or(() -> phrases.endingAt(at).map(source -> new Subject(source, Form.VERB)));
    }

    /** A base form has a plural subject or an auxiliary before it: {@code officials say}, not {@code the campaign plan}. */
    private boolean fitsVerb(Phrase source, int at) {
        String word = line.lower(at);
        boolean inflected = word.endsWith("s")
                || word.endsWith("d")
                || word.endsWith("ing")
                || Grammar.isVerb(word)
                || (SayingWords.kind(word + "s").isEmpty()
                        && SayingWords.kind(word + "es").isEmpty());
        String helper = line.lower(beforeAdverbs(at) - 1);
        boolean auxiliary = Grammar.AUXILIARIES.contains(helper) && !Grammar.isPassive(helper);
        String head = line.lower(source.headAt());
        boolean plural = head.endsWith("s")
                || PLURALS.contains(head)
                || source.coreText().contains(" and ");
        return inflected || auxiliary || plural;
    }

    /** {@code “…,” said Lind}. */
    private Optional<Phrase> inverted(int at) {
        boolean behindQuote = line.isQuoteMark(at - 1) || (line.lower(at - 1).equals(",") && line.isQuoteMark(at - 2));
        return behindQuote || at == 0 ? sourceBehind(at) : Optional.empty();
    }

    private Optional<Phrase> sourceBehind(int at) {
        int start = at + 1;
        while (Grammar.isAdverb(line.lower(start)) && !line.isCapitalised(start)) {
            start++;
        }
        return Grammar.OBJECT_PRONOUNS.contains(line.lower(start))
                        && !Grammar.SUBJECT_PRONOUNS.contains(line.lower(start))
                ? Optional.empty()
                : phrases.startingAt(start);
    }

    /** {@code It will pass, said Lind.} Nothing but an adverbial may follow. */
    private Optional<Phrase> invertedBehindComma(int at) {
        if (!line.lower(at - 1).equals(",") || at < 3) {
            return Optional.empty();
        }
        return sourceBehind(at)
                .filter(source -> source.to() >= line.size()
                        || !line.isWord(source.to())
                        || Grammar.PREPOSITIONS.contains(line.lower(source.to()))
                        || Grammar.RELATIVES.contains(line.lower(source.to()))
                        || Grammar.TIMES.contains(line.lower(source.to())));
    }

    /** {@code Lind, the head of the delegation, said}: the phrase before what stands between commas. */
    private Optional<Phrase> apposition(int at) {
        int comma = phrases.skipBack(at) - 1;
        if (!line.lower(comma).equals(",")
                && !line.lower(comma).equals(")")
                && !line.lower(comma).equals("—")
                && !line.lower(comma).equals("–")) {
            return Optional.empty();
        }
        Optional<Phrase> found = Optional.empty();
        for (int i = comma - 1; i > 0 && comma - i < LONGEST_INSERT && !line.isQuoted(i) && !line.isQuoteMark(i); i--) {
            String mark = line.lower(i);
            if (Set.of(",", "(", "—", "–").contains(mark)) {
                Optional<Phrase> before = phrases.endingAt(i);
                if (before.isPresent() && isInsert(i + 1) && !isBare(before.get())) {
                    found = before;
                    if (!opensInsert(before.get())) {
                        return found;
                    }
                } else {
                    return found;
                }
            }
        }
        return found;
    }

    boolean isBare(Phrase phrase) {
        return !phrase.isNamed()
                && !phrase.isPronoun()
                && !Grammar.DETERMINERS.contains(line.lower(phrase.from()))
                && !Grammar.ROLES.contains(line.lower(phrase.headAt()))
                && !line.lower(phrase.headAt()).endsWith("s");
    }

    /** Itself behind a comma, so that it may be a part of an insert with commas. */
    private boolean opensInsert(Phrase phrase) {
        return Set.of(",", "—", "–").contains(line.lower(phrase.from() - 1))
                && !line.lower(0).isEmpty()
                && !Grammar.PREPOSITIONS.contains(line.lower(0));
    }

    private boolean isInsert(int at) {
        String word = line.lower(at);
        return !Set.of("and", "but", "or", "so", "that", "he", "she", "they", "it", "we", "i")
                .contains(word);
    }

    /** {@code Lind, who said}. */
    private Optional<Phrase> relative(int at) {
        int to = phrases.skipBack(at);
        String word = line.lower(to - 1);
        return word.equals("who") || word.equals("which")
                ? Optional.of(new Phrase(line, to - 1, to, to))
                : Optional.empty();
    }

    /** {@code Lind left the room and said}. */
    private Optional<Phrase> coordinated(int at) {
        int to = phrases.skipBack(at);
        String word = line.lower(to - 1);
        return Set.of("and", "but", "or", "then").contains(word)
                        || (word.equals(",") && SayingWords.isVerb(line.lower(at)))
                ? phrases.ofClause(to)
                : Optional.empty();
    }

    int beforeAdverbs(int at) {
        int to = at;
        while (to > 0
                && (Grammar.isAdverb(line.lower(to - 1)) || line.lower(to - 1).equals("not"))) {
            to--;
        }
        return to;
    }
}
