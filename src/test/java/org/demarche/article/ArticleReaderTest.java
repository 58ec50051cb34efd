package org.demarche.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.demarche.Article;
import org.demarche.article.ArticleReading.Failed;
import org.demarche.article.ArticleReading.Read;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArticleReaderTest {

    private static final int TEN_MEGABYTES = 10_000_000;

    /** All of it takes a second or two; what takes this long even on a busy machine grows faster than its input. */
    private static final Duration FOREVER = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t\n ",
                "😡😡 👍",
                "?! ... 12",
                "<html><title>Talks</title><body><script>x()</script></body></html>"
            })
    void aFileWithoutALetterIsEmpty(String text) {
        assertThat(failure(text.getBytes(UTF_8))).isEqualTo(Failure.EMPTY);
    }

    @Test
    void aFileOfFurnitureAloneIsEmpty() {
        assertThat(new ArticleReader().read("Share | Print\n\nBy Lena Tesh\n".getBytes(UTF_8)))
                .isEqualTo(new Failed(Failure.EMPTY, "nothing but page furniture in it"));
    }

    static Stream<Arguments> recognisedByContent() {
        return Stream.of(
                Arguments.of("%PDF-1.7\n%âãÏÓ\n1 0 obj", Failure.CORRUPT),
                Arguments.of("\n\n%PDF-1.4\n", Failure.CORRUPT),
                Arguments.of("PK\u0003\u0004\u0014\u0000[Content_Types].xml", Failure.CORRUPT),
                Arguments.of("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", Failure.OFFICE),
                Arguments.of(
                        "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1..E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
                        Failure.ENCRYPTED),
                Arguments.of("{\\rtf1\\ansi }", Failure.NO_TEXT),
                Arguments.of("\u0089PNG\r\n\u001a\n\u0000\u0000", Failure.BINARY),
                Arguments.of("Talks\u0000 failed and were\u0000 not resumed.", Failure.BINARY),
                Arguments.of("\u0000".repeat(100), Failure.BINARY),
                Arguments.of("\u0001\u0002\u0003 talks \u0004\u0005\u0006", Failure.BINARY),
                Arguments.of("<?xml version=\"1.0\"?><rss><item>Talks failed.</item></rss>", Failure.XML));
    }

    @ParameterizedTest
    @MethodSource
    void recognisedByContent(String content, Failure expected) {
        assertThat(failure(content.getBytes(ISO_8859_1))).isEqualTo(expected);
    }

    @Test
    void readsATextThatSpeaksOfPdf() {
        assertThat(read("A file starts with %PDF- and a number.".getBytes(UTF_8))
                        .notes())
                .isEmpty();
    }

    static Stream<Arguments> encodings() {
        String marked = "\uFEFF" + TEXT;
        return Stream.of(
                Arguments.of(TEXT.getBytes(UTF_8), List.of()),
                Arguments.of(marked.getBytes(UTF_8), List.of()),
                Arguments.of(marked.getBytes(UTF_16LE), List.of()),
                Arguments.of(marked.getBytes(UTF_16BE), List.of()),
                Arguments.of(TEXT.getBytes(UTF_16LE), List.of("read as UTF-16LE, which has no byte order mark")),
                Arguments.of(TEXT.getBytes(UTF_16BE), List.of("read as UTF-16BE, which has no byte order mark")),
                Arguments.of(TEXT.getBytes(Charset.forName("windows-1252")), List.of("read as windows-1252")));
    }

    private static final String TEXT = "Café owners “regret” it.";

    @ParameterizedTest
    @MethodSource("encodings")
    void findsTheEncoding(byte[] content, List<String> notes) {
        Article article = read(content);

        assertThat(article.blocks()).singleElement().extracting("text").isEqualTo(TEXT);
        assertThat(article.notes()).isEqualTo(notes);
    }

    @Test
    void countsTheBytesThatWindows1252DoesNotDefine() {
        // 0x81 and 0x8D have no character there; 0xE9 alone is no UTF-8
        Article article = read(bytes("Caf\u00e9 \u0081\u008d owners regret it."));

        assertThat(article.blocks())
                .singleElement()
                .extracting("text")
                .isEqualTo("Café \uFFFD\uFFFD owners regret it.");
        assertThat(article.notes()).containsExactly("read as windows-1252; 2 characters could not be read");
    }

    @Test
    void readsTheEncodingThatAPageDeclares() {
        byte[] page =
                "<html><head><meta charset=\"windows-1251\"></head><body><p>Переговоры начались.</p></body></html>"
                        .getBytes(Charset.forName("windows-1251"));

        Article article = read(page);

        assertThat(article.blocks()).singleElement().extracting("text").isEqualTo("Переговоры начались.");
        assertThat(article.notes()).containsExactly("read as windows-1251, as the page declares");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-charset", "???", "utf-16"})
    void survivesADeclaredEncodingThatIsNone(String declared) {
        byte[] page = bytes("<html><meta charset=\"" + declared + "\"><p>Caf\u00e9 owners regret it.</p></html>");

        assertThat(read(page).blocks()).isNotEmpty();
    }

    @Test
    void readsUtf8ThatWasCutOffInACharacter() {
        byte[] whole = "Ferry talks in the caf\u00e9".getBytes(UTF_8);
        byte[] cutOff = Arrays.copyOf(whole, whole.length - 1);

        assertThat(read(cutOff).notes()).containsExactly("read as UTF-8; 1 character could not be read");
    }

    @Test
    void readsNoMoreParagraphsThanTheLimitAndSaysSo() {
        Article article =
                read("Talks.\n\n".repeat(ArticleReader.MOST_BLOCKS + 1).getBytes(UTF_8));

        assertThat(article.blocks()).hasSize(ArticleReader.MOST_BLOCKS);
        assertThat(article.notes()).containsExactly("only the first 50000 paragraphs were read");
    }

    @Test
    void readsPagesNestedAMillionDeep() {
        String nested = "<html><body>" + "<div>".repeat(1_000_000) + "The talks failed.";

        Article article = assertTimeoutPreemptively(FOREVER, () -> read(nested.getBytes(UTF_8)));

        assertThat(article.blocks()).singleElement().extracting("text").isEqualTo("The talks failed.");
    }

    @Test
    void readsTenMegabytesInOneLine() {
        byte[] content = "The talks failed. ".repeat(TEN_MEGABYTES / 18).getBytes(UTF_8);

        assertThat(assertTimeoutPreemptively(FOREVER, () -> read(content)).blocks())
                .hasSize(1);
    }

    /** The third is an accent below and one above: to put ever more of them in order costs quadratic time. */
    @ParameterizedTest
    @ValueSource(strings = {"a\n", "a\n\n", "e\u0315\u0300", "\u0315\u0300", "Share\n", "- a\n", "A: b\n"})
    void readsHostileText(String piece) {
        byte[] content = piece.repeat(1_000_000 / piece.length()).getBytes(UTF_8);

        assertTimeoutPreemptively(FOREVER, () -> new ArticleReader().read(content));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>",
                "<p>a<b x=1>",
                "<a href=x>y",
                "<table><tr><td>",
                "<ul><li>a",
                "&lt;",
                "<!--",
                "<br>",
                "<form>",
                "<p class='share nav ad'>x",
                "<h1>x</h1>",
                "<svg><p>",
                "</p>",
                "<x y='",
                "<article>x"
            })
    void readsHostileMarkup(String piece) {
        String page = "<html><body>" + piece.repeat(200_000 / piece.length());

        assertTimeoutPreemptively(FOREVER, () -> new ArticleReader().read(page.getBytes(UTF_8)));
    }

    @Test
    void readsAHundredThousandSiblings() {
        String page = "<html><body>" + "<div class='share'>x</div><p>The talks failed again.</p>".repeat(100_000);

        Article article = assertTimeoutPreemptively(FOREVER, () -> read(page.getBytes(UTF_8)));

        assertThat(article.blocks()).hasSize(ArticleReader.MOST_BLOCKS);
        assertThat(article.omissions()).hasSizeLessThanOrEqualTo(ArticleReader.MOST_BLOCKS);
    }

    @Test
    void readsHugeAttributes() {
        String huge = "a-b ".repeat(500_000);
        String page = "<html lang='" + huge + "'><meta name=author content='" + huge + "'><body><p class='" + huge
                + "'>The talks failed.</p>";

        Article article = assertTimeoutPreemptively(FOREVER, () -> read(page.getBytes(UTF_8)));

        assertThat(article.blocks()).singleElement().extracting("text").isEqualTo("The talks failed.");
        assertThat(article.facts().author()).hasSizeLessThanOrEqualTo(300);
        assertThat(article.facts().language()).isEmpty();
    }

    @Test
    void readsLinkedDataNestedAMillionDeep() {
        String page = "<html><script type='application/ld+json'>" + "[".repeat(1_000_000) + "]".repeat(1_000_000)
                + "</script><p>The talks failed.</p>";

        Article article = assertTimeoutPreemptively(FOREVER, () -> read(page.getBytes(UTF_8)));

        assertThat(article.blocks()).hasSize(1);
    }

    @RepeatedTest(200)
    void neverThrowsOnRandomMarkup(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        List<String> pieces = List.of(
                "<html>",
                "<p>",
                "</p>",
                "<div class='ad'>",
                "</div>",
                "<article>",
                "<h1>",
                "</h1>",
                "<br>",
                "<li>",
                "<pre>",
                "text ",
                "\n\n",
                "&nbsp;",
                "&#0;",
                "<a href=x>",
                "</a>",
                "<",
                ">",
                "\u0000",
                "é",
                "<table>",
                "<td>",
                "<template>",
                "<main>",
                "<title>",
                "<body>",
                "</body>",
                "<frameset>",
                "<select>",
                "<svg>");
        StringBuilder page = new StringBuilder("<html>");
        random.ints(60, 0, pieces.size()).forEach(i -> page.append(pieces.get(i)));

        ArticleReading reading = new ArticleReader().read(page.toString().getBytes(UTF_8));

        assertThat(corrupt(reading)).isFalse();
    }

    private static boolean corrupt(ArticleReading reading) {
        return reading instanceof Failed failed && failed.failure() == Failure.CORRUPT;
    }

    private static Article read(byte[] content) {
        ArticleReading reading = new ArticleReader().read(content);
        assertThat(reading).isInstanceOf(Read.class);
        return ((Read) reading).article();
    }

    private static Failure failure(byte[] content) {
        try (ArticleReader reader = new ArticleReader()) {
            ArticleReading reading = reader.read(content);
            assertThat(reading).isInstanceOf(Failed.class);
            return ((Failed) reading).failure();
        }
    }

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(ISO_8859_1);
    }
}
