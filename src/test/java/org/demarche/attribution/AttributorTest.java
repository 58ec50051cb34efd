package org.demarche.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.Section;
import org.demarche.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AttributorTest {

    @Test
    void anArticleWithoutSentencesHasNoAttributions() {
        assertThat(Attributor.standard().attribute(List.of())).isEmpty();
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
}
