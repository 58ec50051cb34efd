package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReviewCommandTest {

    @Test
    void howMuchOfTheReportIsInTheSheetsIsSaidInWords() {
        assertThat(ReviewCommand.Import.seen(129, 0)).isEqualTo("report: 129 sentences; all in these sheets");
        assertThat(ReviewCommand.Import.seen(129, 9)).isEqualTo("report: 129 sentences; all but 9 in these sheets");
        assertThat(ReviewCommand.Import.seen(129, 129))
                .isEqualTo("report: 129 sentences; none of them in these sheets");
    }
}
