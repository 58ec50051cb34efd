package org.demarche.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MaskingTest {

    private static final List<String> TEXTS = List.of(
            "Talks with Varnia's envoy and about Varnia end.", "The talks failed, as we feared.", "Hope is left.");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // inside a sentence a capital is enough
                "The Harbour Minister of Soravia’s army left. | The [name] [name] of [name] army left.",
                "They met in the U.S. and in al-Nahr. | They met in the [name] and in al-[name].",
                // at a beginning every word has one: the other sentences decide
                "Varnia's envoy left. | [name] envoy left.",
                "Talks ended. | Talks ended.",
                "He said: \"Talks (We mean Varnia) are on.\" | He said: \"Talks (We mean [name]) are on.\"",
                "Hope, no more. | Hope, no more.",
                // more than one capital is no beginning's
                "NATO and U.N. left. | [name] and [name] left.",
                "A day and I, I’m sure, left. | A day and I, I’m sure, left.",
                "At 10.30 on 5th, 1,200 of G7 in 2019-20. | At [number] on [number], [number] of [number] in [number]-[number].",
                "… | …"
            })
    void namesAndNumbersBecomeMarks(String text, String masked) {
        assertThat(Masking.shown(Masking.of(TEXTS).masked(text))).isEqualTo(masked);
    }
}
