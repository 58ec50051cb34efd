package org.demarche.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ReportIdTest {

    @Test
    void idsNeverLookLikeNumbersDatesOrFormulas() {
        assertThat(IntStream.range(0, 10_000).mapToObj(i -> ReportId.article("file-" + i)))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("a[bcdfghjklmnpqrst]{12}"));
        assertThat(ReportId.sentence(ReportId.article("x"), 12)).endsWith("-s12");
    }
}
