package org.demarche.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model's answers are never taken for labels that people gave. */
final class AnswersTest {

    @TempDir
    private Path folder;

    private Path report;

    @BeforeEach
    void write() throws Exception {
        Files.writeString(folder.resolve("training.csv"), "id,document,text,stance\n1,a,Never.,hardline\n");
        Files.writeString(
                folder.resolve("conflicts.csv"), "sentence_id,text,stance,settles\n2,Perhaps.,analytical,x:3\n");
        report = Files.writeString(
                folder.resolve("sentences.csv"),
                "sentence_id,text,stance,verdict,needs_review\n3,We agree.,conciliatory,accept,false\n");
    }

    @Test
    void aSheetOfSuggestionsIsRefusedToo() throws Exception {
        Path sheet = Files.writeString(
                folder.resolve("label.csv"),
                "sentence_id,why,text,stance,review_stance,review_id,reviewer\n4,rare,We refuse.,hardline,,4,\n");

        assertThatThrownBy(() -> CorpusReader.read(List.of(sheet), CorpusOptions.DEFAULT, Progress.NONE))
                .hasMessageContaining("a model's answers");
    }

    @Test
    void inAFolderTheyArePassedByAndNamed() throws Exception {
        Corpus corpus = CorpusReader.read(List.of(folder), CorpusOptions.DEFAULT, Progress.NONE);

        assertThat(corpus.rows()).extracting(AnnotatedRow::text).containsExactly("Never.");
        assertThat(corpus.problems())
                .extracting(Object::toString)
                .anyMatch(problem -> problem.contains("conflicts.csv") && problem.contains("file skipped"))
                .anyMatch(problem -> problem.contains("sentences.csv") && problem.contains("file skipped"));
    }

    @Test
    void byThemselvesTheyAreRefused() {
        assertThatThrownBy(() -> CorpusReader.read(List.of(report), CorpusOptions.DEFAULT, Progress.NONE))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("a model's answers");
    }
}
