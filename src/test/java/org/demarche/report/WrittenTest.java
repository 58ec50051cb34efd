package org.demarche.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WrittenTest {

    @Test
    void plainNumbersHaveTwoDecimalsAtMost() {
        assertThat(Written.plain(12)).isEqualTo("12");
        assertThat(Written.plain(100)).isEqualTo("100");
        assertThat(Written.plain(12.5)).isEqualTo("12.5");
        assertThat(Written.plain(1 / 3.0)).isEqualTo("0.33");
        assertThat(Written.plain(-0.001)).isEqualTo("0");
    }

    @Test
    void countsHaveTheirNoun() {
        assertThat(Written.count(1, "sentence", "sentences")).isEqualTo("1 sentence");
        assertThat(Written.count(4920, "sentence", "sentences")).isEqualTo("4,920 sentences");
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        String faces = "\uD83D\uDE00".repeat(4);

        assertThat(Written.start(faces, 3)).isEqualTo("\uD83D\uDE00\uD83D\uDE00…");
        assertThat(Written.end(faces, 3)).isEqualTo("…\uD83D\uDE00\uD83D\uDE00");
        assertThat(Written.start(faces, 4)).isEqualTo(faces);
        assertThat(Written.end("dir/may.csv", 8)).isEqualTo("…may.csv");
    }
}
