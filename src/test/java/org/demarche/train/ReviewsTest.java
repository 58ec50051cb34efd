package org.demarche.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.CorpusOptions;
import org.demarche.corpus.CorpusReader;
import org.demarche.storage.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReviewsTest {

    private static final String HEADER =
            "text,document,stance,sentiment,run,model,reviewer,previous_stance,previous_sentiment,assumed\n";

    @TempDir
    private Path folder;

    // Stance: the second was corrected, the fourth had a label that stance does not have; sentiment: one was taken
    // unseen.
    @Test
    void countsWhatReviewersLeftAndWhatTheyCorrected() throws Exception {
        Reviews reviews =
                of("""
                They came.,,,,r,m,,analytical,neutral,
                They left.,a,hardline,,r,m,Anna Example,hardline,neutral,
                They wait.,a,analytical,neutral,r,m,Anna Example | Ben Example,hardline,neutral,sentiment
                They sing.,b,analytical,negative,r,'=other,Ben Example,analytical,neutral,
                They rest.,b,analytical,,r,m,Ben Example,dovish,,
                """)
                        .orElseThrow();

        assertThat(reviews.sentences()).isEqualTo(4);
        assertThat(reviews.articles()).isEqualTo(2);
        assertThat(reviews.reviewers()).isEqualTo(2);
        assertThat(reviews.models()).containsExactly("=other", "m");
        Reviews.TaskReviews stance = reviews.tasks().get(0);
        assertThat(stance.given()).isEqualTo(4);
        assertThat(stance.compared()).isEqualTo(3);
        assertThat(stance.kept()).hasSize(1);
        assertThat(stance.kept().get(0).estimate()).isEqualTo(2 / 3.0);
        assertThat(stance.kept().get(0).low()).as("of the first article alone").isEqualTo(0.5);
        assertThat(stance.kept().get(0).high()).as("of the second alone").isEqualTo(1);
        assertThat(stance.confusion()).containsExactly(List.of(0L, 0L, 0L), List.of(0L, 1L, 0L), List.of(0L, 1L, 1L));
        Reviews.TaskReviews sentiment = reviews.tasks().get(1);
        assertThat(sentiment.given()).isEqualTo(1);
        assertThat(sentiment.assumed()).isEqualTo(1);
        assertThat(sentiment.kept().get(0).estimate())
                .as("what was taken unseen agrees with nobody")
                .isZero();
    }

    @Test
    void namesNoReviewerAndNoArticle() throws Exception {
        Reviews reviews = of("They left.,secret.txt,hardline,,r,m,Anna Example,hardline,,\n")
                .orElseThrow();

        assertThat(Json.pretty(reviews)).doesNotContain("Anna").doesNotContain("secret");
    }

    @Test
    void rowsThatNobodyReviewedAreNone() throws Exception {
        assertThat(of("They left.,a,hardline,,,,Anna Example,,,\nThey wait.,a,hardline,,r,m,,hardline,,\n"))
                .as("no run, or no reviewer")
                .isEmpty();
        assertThat(of("They left.,a,hardline,,,,,,,\nThey wait.,a,,,r,m,Anna Example,hardline,,\n"))
                .as("a review that gave no label, such as that of a speaker")
                .isEmpty();
    }

    private Optional<Reviews> of(String rows) throws Exception {
        Path table = Files.writeString(folder.resolve("t.csv"), HEADER + rows);
        Corpus corpus = CorpusReader.read(List.of(table), CorpusOptions.DEFAULT, Progress.NONE);
        return Reviews.of(corpus, new Seed(1));
    }
}
