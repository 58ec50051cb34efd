package org.demarche.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.demarche.format.FormatReading.Reason;
import org.demarche.format.FormatReading.Unread;
import org.demarche.format.FormatReading.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PdfReaderTest {

    private static final String[] LEFT = {
        "The two capitals agreed on a date for",
        "the next round of their talks about the",
        "ferry link, which has been shut since",
        "the storm of last autumn. The har-",
        "bour master expects a joint text that",
        "names the ships, the crews and the fees"
    };

    private static final String[] RIGHT = {
        "of both sides. It is due in May.",
        "    Nobody said where the talks will be",
        "held, nor who will lead the envoys. A",
        "cease-fire in the strait holds, and the",
        "patrols have ended for the time being.",
        "Ships of every flag may pass again."
    };

    @Test
    void readsColumnsOneAfterAnother() throws IOException {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.lines(60, 80, 20, "Ferry talks resume after a winter of silence");
            for (int i = 0; i < LEFT.length; i++) { // row by row, as some programs write columns
                pdf.lines(60, 120 + 12 * i, 10, LEFT[i]);
                pdf.lines(300 + (RIGHT[i].startsWith(" ") ? 12 : 0), 120 + 12 * i, 10, RIGHT[i].strip());
            }

            Written read = read(pdf.bytes());

            assertThat(read.title()).isEqualTo("Ferry talks resume after a winter of silence");
            assertThat(read.blocks())
                    .extracting(block -> block.section().written() + ": " + block.text())
                    .containsExactly(
                            "title: Ferry talks resume after a winter of silence",
                            "body: The two capitals agreed on a date for the next round of their talks about the ferry"
                                    + " link, which has been shut since the storm of last autumn. The harbour master"
                                    + " expects a joint text that names the ships, the crews and the fees of both sides."
                                    + " It is due in May.",
                            "body: Nobody said where the talks will be held, nor who will lead the envoys. A cease-fire in"
                                    + " the strait holds, and the patrols have ended for the time being. Ships of every"
                                    + " flag may pass again.");
        }
    }

    @Test
    void leavesRunningHeadsPageNumbersAndFootnotesOut() throws IOException {
        try (DrawnPdf pdf = new DrawnPdf()) {
            for (int page = 1; page <= 3; page++) {
                if (page > 1) {
                    pdf.page();
                }
                pdf.lines(60, 40, 9, "Norland Institute, Policy Brief " + (page + 10));
                pdf.lines(
                        60, 100, 11, sentence(page, "opens"), "and it goes on over " + "abcd".charAt(page) + " while.");
                pdf.lines(60, 600, 8, page + " See the report of the harbour commission, p. 4.");
                pdf.lines(290, 810, 9, String.valueOf(page));
            }

            Written read = read(pdf.bytes());

            assertThat(read.blocks()).hasSize(3).allSatisfy(block -> assertThat(block.text())
                    .startsWith("The chapter")
                    .endsWith(" while."));
            assertThat(read.leftOut()).isEqualTo(9);
        }
    }

    @Test
    void joinsAParagraphThatGoesOverAPage() throws IOException {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.lines(60, 760, 11, sentence(1, "opens"), "with a sentence that the lower edge of the page, of all");
            pdf.page();
            pdf.lines(60, 80, 11, "things, divides. The next one stands on the second page alone,", "and ends there.");

            assertThat(read(pdf.bytes()).blocks()).hasSize(1);
        }
    }

    @Test
    void takesTheTitleThatThePropertiesNameIfItStandsOnThePage() throws IOException {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.title("Ferry talks resume")
                    .lines(60, 60, 28, "The Norland Post")
                    .bold(60, 100, 14, "Ferry talks resume");
            pdf.lines(60, 130, 10, "Nobody said where the talks will be held, or who", "will lead the delegations.");

            assertThat(read(pdf.bytes()).title()).isEqualTo("Ferry talks resume");
        }
    }

    @Test
    void takesNoFileNameForATitle() throws IOException {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.title("Microsoft Word - final_v3.docx").lines(60, 60, 11, "Nobody said where the talks will be held.");

            assertThat(read(pdf.bytes()).title()).isEmpty();
        }
    }

    @Test
    void saysThatAPageOfPicturesHasNoText() throws IOException {
        try (DrawnPdf pdf = new DrawnPdf()) {
            assertThat(failure(pdf.bytes())).isEqualTo(Reason.NO_TEXT);
        }
    }

    @Test
    void saysThatAPasswordIsWanted() throws IOException {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.lines(60, 60, 11, "Nobody said where the talks will be held.");

            assertThat(failure(pdf.locked())).isEqualTo(Reason.ENCRYPTED);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.02", "0.1", "0.3", "0.5", "0.7", "0.9", "0.99"})
    void readsOrRefusesWhatIsCutOff(double share) throws IOException {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.lines(60, 60, 11, "Nobody said where the talks will be held.");
            byte[] whole = pdf.bytes();

            FormatReading reading = Parsers.read(Format.PDF, Arrays.copyOf(whole, (int) (share * whole.length)));

            if (reading instanceof Written written) {
                assertThat(written.notes()).contains("cut off or damaged; read as far as it goes");
            } else {
                assertThat(((Unread) reading).reason()).isEqualTo(Reason.CORRUPT);
            }
        }
    }

    private static String sentence(int number, String verb) {
        return "The chapter of number " + "abcdefghij".charAt(number) + " " + verb
                + " on a page of its own, as all chapters do,";
    }

    private static Written read(byte[] content) {
        FormatReading reading = Parsers.read(Format.PDF, content);
        assertThat(reading).isInstanceOf(Written.class);
        return (Written) reading;
    }

    private static Reason failure(byte[] content) {
        FormatReading reading = Parsers.read(Format.PDF, content);
        assertThat(reading).isInstanceOf(Unread.class);
        return ((Unread) reading).reason();
    }
}
