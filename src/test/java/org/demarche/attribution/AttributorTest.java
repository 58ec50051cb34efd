package org.demarche.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.Attribution;
import org.demarche.Section;
import org.demarche.Sentence;
import org.demarche.Voice;
import org.demarche.side.Sides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AttributorTest {

    @TempDir
    private Path folder;

    @Test
    void anArticleWithoutSentencesHasNoAttributions() {
        assertThat(Attributor.standard().attribute(List.of())).isEmpty();
    }

    @Test
    void aUsersVerbsAndSidesAreRead() throws Exception {
        Path words = write("words.csv", "word,kind,forms\nbellow,say,\nkeen,say,keens keened\n");
        Path names = write("names.csv", "side,name,kind\nRuritania,Ruritania,country\nRuritania,Ruritanian,demonym\n");
        Attributor attributor = new Attributor(
                Sides.standard().plus(names), SayingWords.standard().plus(words));

        assertThat(attributor.attribute(
                        List.of(sentence(1, "Ruritanian envoy Amina Otieno bellowed that Peru had lied."))))
                .containsExactly(new Attribution("Amina Otieno", Voice.REPORTED, "Ruritania", "Peru"));
        assertThat(attributor.attribute(List.of(sentence(1, "Ruritania keened over the loss."))))
                .extracting(Attribution::voice)
                .containsExactly(Voice.REPORTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "word,kind,forms\\nbellow,shout,|2: kind: \"shout\"; expected one of say, that, mind, noun, source",
                "word,kind,forms\\n,say,|2: word: \"\"; expected a word of at most 60 characters",
                "word,kind\\nbellow,say|1: columns word, kind; expected word, kind, forms",
            })
    void aRowThatIsNoWordIsToldWithItsPlace(String table, String problem) throws IOException {
        Path file = write("words.csv", table.replace("\\n", "\n"));

        assertThatThrownBy(() -> SayingWords.standard().plus(file))
                .isInstanceOf(SayingWordsException.class)
                .hasMessage(file + ":" + problem);
    }

    @ParameterizedTest
    @Timeout(20)
    @ValueSource(
            strings = {
                "“«„ ",
                "Lind, ",
                "and said ",
                "of the ",
                "Iran ",
                "(Mr. ",
                "who said, ",
                "A. ",
                "'' ",
                "\"a ",
            })
    void textsOfOneRepeatedPieceTakeLinearTime(String piece) {
        String text = piece.repeat(1 + 1_900 / piece.length()).strip();
        List<Sentence> sentences =
                IntStream.rangeClosed(1, 300).mapToObj(i -> sentence(i, text)).toList();

        assertThat(Attributor.standard().attribute(sentences)).hasSameSizeAs(sentences);
    }

    @Test
    void manyPersonsOfOneNameTakeLinearTime() {
        Attributor attributor = Attributor.standard();
        List<Sentence> sentences = IntStream.rangeClosed(1, 20_000)
                .mapToObj(i -> sentence(
                        i, "Minister Al" + Integer.toString(i, 26).replaceAll("\\d", "x") + " Lind said he agreed."))
                .toList();

        long start = System.nanoTime();
        attributor.attribute(sentences.subList(0, 2_000));
        long some = System.nanoTime() - start;
        start = System.nanoTime();
        attributor.attribute(sentences);
        Duration all = Duration.ofNanos(System.nanoTime() - start);

        assertThat(all).isLessThan(Duration.ofNanos(some).multipliedBy(60).plusSeconds(2));
    }

    private static Sentence sentence(int position, String text) {
        return new Sentence(position, Section.BODY, text);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
