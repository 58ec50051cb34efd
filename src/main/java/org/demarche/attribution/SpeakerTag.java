package org.demarche.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.Section;
import org.demarche.attribution.Figure.Kind;

/**
 * The name before a colon that tells who speaks in a transcript: {@code MODERATOR:}, {@code Q:}, {@code President of
 * Russia Vladimir Putin:}.
 *
 * @param text without its colon and what stands in brackets
 * @param name the person in it, if it has one
 * @param bare nothing follows in its line
 */
record SpeakerTag(String text, Optional<Name> name, boolean bare) {

    private static final int LONGEST = 18;
    private static final Set<String> QUESTIONS = Set.of("q", "q.", "question", "reporter", "journalist");
    private static final Set<String> MODERATORS = Set.of("moderator", "operator", "staff", "host", "chair", "speaker");
    private static final Set<String> ANSWERS = Set.of("a", "a.", "answer");

    /** Who leads through a call and is no party to it. */
    boolean isModerator() {
        return MODERATORS.contains(text.toLowerCase(Locale.ROOT));
    }

    boolean isQuestion() {
        return QUESTIONS.contains(text.toLowerCase(Locale.ROOT));
    }

    boolean isAnswer() {
        return ANSWERS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Whether it is one without more of its kind in the article. */
    boolean isSure() {
        return isQuestion()
                || isModerator()
                || (name.isPresent() && (bare || !name.get().role().isEmpty()))
                || isCapitals();
    }

    /** Of a speaker, and no label of a list: {@code Note:}, {@code Cost:}. */
    boolean mayRecur() {
        return isSure() || isAnswer() || name.isPresent();
    }

    private boolean isCapitals() {
        return text.length() > 2
                && text.equals(text.toUpperCase(Locale.ROOT))
                && text.chars().anyMatch(Character::isLetter);
    }

    static Optional<SpeakerTag> of(Line line, List<Name> names) {
        Section section = line.sentence().section();
        if (section == Section.TITLE || section == Section.HEADING || line.size() < 2) {
            return Optional.empty();
        }
        String first = line.lower(0);
        boolean glued = (first.equals("q") || first.equals("q."))
                && line.words().get(0).isCapitalised()
                && line.isCapitalised(1);
        if (glued) {
            return Optional.of(new SpeakerTag("Q", Optional.empty(), false));
        }
        int colon = colon(line);
        if (colon < 0 || !isNameLike(line, colon)) {
            return Optional.empty();
        }
        boolean bare = colon + 1 == line.size();
        boolean opens = bare || line.isCapitalised(colon + 1) || !line.isWord(colon + 1);
        Optional<Name> name = names.stream()
                .filter(one -> one.to() <= colon && one.kind() == Kind.PERSON)
                .reduce((one, next) -> next);
        return opens ? Optional.of(new SpeakerTag(textOf(line, colon), name, bare)) : Optional.empty();
    }

    private static int colon(Line line) {
        for (int i = 1; i < Math.min(line.size(), LONGEST); i++) {
            if (line.lower(i).equals(":") && !line.isQuoted(i)) {
                boolean time = line.words().get(i - 1).isNumber();
                return time ? -1 : i;
            }
        }
        return -1;
    }

    private static boolean isNameLike(Line line, int colon) {
        boolean inBrackets = false;
        for (int i = 0; i < colon; i++) {
            String word = line.lower(i);
            inBrackets = word.equals("(") || word.equals("[") || (inBrackets && !word.equals(")") && !word.equals("]"));
            boolean fits = inBrackets
                    || Set.of(")", "]", ",", "-", "–", "&").contains(word)
                    || line.words().get(i).isPossessive()
                    || line.isCapitalised(i)
                    || Titles.isRole(word)
                    || Grammar.PARTICLES.contains(word)
                    || Set.of("for", "the", "and", "to", "on").contains(word);
            if (!fits || line.isQuoted(i)) {
                return false;
            }
        }
        return line.isCapitalised(0);
    }

    private static String textOf(Line line, int colon) {
        int to = colon;
        for (int i = 1; i < colon; i++) {
            if (line.lower(i).equals("(") || line.lower(i).equals("[")) {
                to = Math.min(to, i);
            }
        }
        return line.text(0, to);
    }
}
