package org.demarche.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.demarche.report.Node.Element;
import org.demarche.report.Node.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EscapeTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "<script>alert(1)</script>|&lt;script&gt;alert(1)&lt;/script&gt;",
                "]]>|]]&gt;",
                "&lt;|&amp;lt;",
                "` onload=x y=\"`|` onload=x y=&quot;`",
                "it's|it&#39;s",
                "עברית 字 😀|עברית 字 😀"
            })
    void leavesNoMarkup(String text, String escaped) {
        assertThat(Escape.of(text)).isEqualTo(escaped);
    }

    @Test
    void controlsAndTurnsOfDirectionBecomeVisible() {
        assertThat(Escape.of("a\u0000b\u001B[31m\u202Ec\u2066\n")).isEqualTo("a\\u0000b\\u001B[31m\\u202Ec\\u2066\\n");
    }

    @Test
    void whatIsNoCharacterIsReplaced() {
        assertThat(Escape.of("a\uFFFEb\uFFFFc")).isEqualTo("a\uFFFDb\uFFFDc");
        assertThat(Escape.of("\uD83D.")).isEqualTo("\\uD83D.");
    }

    @Test
    void attributesAreEscapedAsTextIs() {
        assertThat(Element.of("p", "<b>").with("title", "\"><script>").toString())
                .isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;</p>");
    }

    @Test
    void styleRulesWithMarkupAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Style("</style><script>"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Style("&amp;"));
    }
}
