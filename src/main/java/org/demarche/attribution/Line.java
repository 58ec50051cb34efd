package org.demarche.attribution;

import java.util.ArrayList;
import java.util.List;
import org.demarche.Sentence;

/**
 * A sentence as it is read here.
 *
 * @param number its place in the list of sentences, from 0
 * @param words its words and marks
 * @param quotation for each word the number of the quotation that it stands in; 0 outside of any
 */
record Line(int number, Sentence sentence, List<Word> words, List<Integer> quotation) {

    /** Words that are no marks, of which a quotation has at least so many to be more than a word put in marks. */
    private static final int FEWEST_QUOTED = 3;

    Line {
        words = List.copyOf(words);
        quotation = List.copyOf(quotation);
    }

    static Line of(int number, Sentence sentence, List<Quotations.Span> spans) {
        List<Word> words = Tokens.of(sentence.text());
        List<Integer> quotation = new ArrayList<>();
        int span = 0;
        for (int i = 0; i < words.size(); i++) {
            while (span < spans.size() && spans.get(span).to() <= words.get(i).start()) {
                span++;
            }
            boolean inside = span < spans.size()
                    && spans.get(span).from() <= words.get(i).start();
            quotation.add(inside ? spans.get(span).quotation() : 0);
        }
        return new Line(number, sentence, words, quotation);
    }

    int size() {
        return words.size();
    }

    boolean isQuoted(int at) {
        return at >= 0 && at < quotation.size() && quotation.get(at) > 0;
    }

    /** The word in lower case; empty before the first and after the last. */
    String lower(int at) {
        return at < 0 || at >= words.size() ? "" : words.get(at).lower();
    }

    boolean isWord(int at) {
        return at >= 0 && at < words.size() && words.get(at).isWord();
    }

    boolean isCapitalised(int at) {
        return at >= 0 && at < words.size() && words.get(at).isCapitalised();
    }

    boolean isQuoteMark(int at) {
        return at >= 0
                && at < words.size()
                && "\"“”„«»‘’「」『』'".indexOf(words.get(at).text().charAt(0)) >= 0
                && !words.get(at).lower().equals("'s");
    }

    int quotedWords() {
        return countWords(true);
    }

    int plainWords() {
        return countWords(false);
    }

    /** Whether a quotation in it is more than a word or two put in marks. */
    boolean hasQuotation() {
        return quotedWords() >= FEWEST_QUOTED || (quotedWords() > 0 && plainWords() == 0);
    }

    String text(int from, int to) {
        return sentence.text()
                .substring(words.get(from).start(), words.get(to - 1).end());
    }

    private int countWords(boolean quoted) {
        int count = 0;
        for (int i = 0; i < quotation.size(); i++) {
            if (words.get(i).isWord() && (quotation.get(i) > 0) == quoted) {
                count++;
            }
        }
        return count;
    }
}
