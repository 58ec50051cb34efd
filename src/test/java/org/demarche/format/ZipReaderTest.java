package org.demarche.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.demarche.format.FormatReading.Reason;
import org.demarche.format.FormatReading.Unread;
import org.demarche.format.FormatReading.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ZipReaderTest {

    private static final String WORD = "word/document.xml";

    @Test
    void readsWord() throws IOException {
        byte[] file = zip(
                "word/styles.xml",
                "<w:styles xmlns:w='w'><w:style w:styleId='berschrift1'><w:name w:val='heading 1'/></w:style></w:styles>",
                WORD,
                word("<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr><w:r><w:t>Ferry talks resume</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t xml:space='preserve'>Nobody said </w:t></w:r>"
                        + "<w:del><w:r><w:delText>when</w:delText></w:r></w:del><w:ins><w:r><w:t>where</w:t></w:r></w:ins>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t> secretly</w:t></w:r><w:r><w:t>.</w:t></w:r>"
                        + "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
                        + "<w:p><w:pPr><w:pStyle w:val='berschrift1'/></w:pPr><w:r><w:t>The points</w:t></w:r></w:p>"
                        + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Patrols end.</w:t></w:r></w:p>"
                        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>The lock</w:t><w:br/><w:t>opens.</w:t></w:r></w:p></w:tc></w:tr>"
                        + "</w:tbl>"));

        assertThat(blocks(file))
                .containsExactly(
                        "title: Ferry talks resume",
                        "body: Nobody said where.",
                        "heading: The points",
                        "list: Patrols end.",
                        "body: The lock opens.");
    }

    @Test
    void readsOpenDocument() throws IOException {
        byte[] file = open(
                "<text:h text:outline-level='1'>The points</text:h>"
                        + "<text:p text:style-name='P1'>Ferry<text:s/>talks resume</text:p>"
                        + "<text:p>Nobody said where.<text:note><text:note-body><text:p>See below.</text:p></text:note-body>"
                        + "</text:note></text:p><text:list><text:list-item><text:p>Patrols end.</text:p></text:list-item></text:list>");

        assertThat(blocks(file))
                .containsExactly(
                        "heading: The points",
                        "title: Ferry talks resume",
                        "body: Nobody said where.",
                        "list: Patrols end.");
    }

    @Test
    void readsWhatStandsBeforeACut() throws IOException {
        String paragraph =
                "<w:p><w:r><w:t>Nobody said where the talks will be held, on day %d of them.</w:t></w:r></w:p>";
        StringBuilder text = new StringBuilder();
        for (int day = 0; day < 2000; day++) {
            text.append(paragraph.formatted(day * 7919 % 2003));
        }
        byte[] whole = zip(WORD, word(text.toString()));

        FormatReading reading = Parsers.read(Format.ZIP, Arrays.copyOf(whole, whole.length / 2));

        assertThat(((Written) reading).blocks()).hasSizeBetween(500, 1500);
        assertThat(((Written) reading).notes()).containsExactly("cut off or damaged; read as far as it goes");
        assertThat(failure(Arrays.copyOf(whole, 40))).isEqualTo(Reason.CORRUPT);
    }

    @Test
    void refusesWhatUnpacksToFarMoreThanItIs() throws IOException {
        assertThat(failure(zip("a.txt", "0".repeat(50_000_000)))).isEqualTo(Reason.BOMB);
    }

    @Test
    void refusesMoreEntriesThanAnyDocumentHas() throws IOException {
        String[] entries = new String[2 * 10_001];
        for (int i = 0; i < entries.length; i += 2) {
            entries[i] = "e" + i;
            entries[i + 1] = "";
        }

        assertThat(failure(zip(entries))).isEqualTo(Reason.BOMB);
    }

    @Test
    void refusesNesting() throws IOException {
        assertThat(failure(zip(WORD, word("<w:p>".repeat(100_000))))).isEqualTo(Reason.TOO_DEEP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>",
                "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY e '&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
                "<!DOCTYPE x SYSTEM 'http://127.0.0.1:9/x.dtd'>"
            })
    void resolvesNoEntity(String type) throws IOException {
        String text = word("<w:p><w:r><w:t>The secret is &e; and stays so.</w:t></w:r></w:p>");

        assertThat(failure(zip(WORD, type + text))).isEqualTo(Reason.CORRUPT);
    }

    @Test
    void saysThatAPasswordIsWanted() throws IOException {
        byte[] file = zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "META-INF/manifest.xml",
                "<manifest:encryption-data/>",
                "content.xml",
                "?");

        assertThat(failure(file)).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void saysThatASpreadsheetIsNoText() throws IOException {
        assertThat(failure(zip("xl/workbook.xml", "<workbook/>"))).isEqualTo(Reason.OFFICE);
    }

    private static List<String> blocks(byte[] file) {
        FormatReading reading = Parsers.read(Format.ZIP, file);
        assertThat(reading).isInstanceOf(Written.class);
        return ((Written) reading)
                .blocks().stream()
                        .map(block -> block.section().written() + ": " + block.text())
                        .toList();
    }

    private static Reason failure(byte[] file) {
        FormatReading reading = Parsers.read(Format.ZIP, file);
        assertThat(reading).isInstanceOf(Unread.class);
        return ((Unread) reading).reason();
    }

    private static String word(String body) {
        return "<w:document xmlns:w='w'><w:body>" + body + "</w:body></w:document>";
    }

    private static byte[] open(String body) throws IOException {
        return zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:style='s'>"
                        + "<style:style style:name='P1' style:parent-style-name='Title'/><office:body><office:text>"
                        + body
                        + "</office:text></office:body></office:document-content>");
    }

    /** @param parts name and content in turn */
    private static byte[] zip(String... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
