package org.demarche.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.ArticleFacts;
import org.demarche.Attribution;
import org.demarche.Omission;
import org.demarche.Sentence;
import org.demarche.Visible;
import org.demarche.Voice;
import org.demarche.score.ReadArticle;

/** An article as it was read, for the eye. */
final class ArticleShown {

    /** Of what was left out; sentences are shown whole. */
    private static final int WIDEST = 100;

    private final PrintWriter to;
    private final boolean audit;

    ArticleShown(PrintWriter to, boolean audit) {
        this.to = to;
        this.audit = audit;
    }

    void print(ReadArticle article) {
        int sentences = article.sentences().size();
        String became = sentences == 0
                ? article.outcome().written()
                : sentences + (sentences == 1 ? " sentence" : " sentences");
        to.println(Visible.of(article.name()) + ": " + became);
        if (!article.note().isEmpty()) {
            to.println("  (" + Visible.of(article.note()) + ")");
        }
        printFacts(article.facts());
        for (int i = 0; i < sentences; i++) {
            printSentence(article.sentences().get(i), article.attributions().get(i));
        }
        if (audit) {
            article.omissions().forEach(this::printOmission);
        }
        to.println();
    }

    private void printFacts(ArticleFacts facts) {
        printFact("title", facts.title());
        printFact("outlet", facts.outlet());
        printFact("date", facts.date());
        printFact("author", facts.author());
        printFact("language", facts.language());
        printFact("url", facts.url());
    }

    private void printFact(String name, String fact) {
        if (!fact.isEmpty()) {
            to.printf("  %-9s %s%n", name, Visible.of(fact));
        }
    }

    private void printSentence(Sentence sentence, Attribution told) {
        to.printf("%5d %-10s %s%n", sentence.position(), sentence.section().written(), Visible.of(sentence.text()));
        String who = Stream.of(
                        told.voice() == Voice.ARTICLE ? "" : told.voice().written(),
                        told.speaker().isEmpty() ? "" : "by " + told.speaker(),
                        told.actor().isEmpty() ? "" : "for " + told.actor(),
                        told.towards().isEmpty() ? "" : "towards " + told.towards())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        if (!who.isEmpty()) {
            to.printf("%17s%s%n", "", Visible.of(who));
        }
    }

    private void printOmission(Omission omission) {
        to.printf(
                "    - left out: %s (%s): %s%n",
                omission.kind().written(), Visible.of(omission.reason()), Visible.of(omission.text(), WIDEST));
    }
}
