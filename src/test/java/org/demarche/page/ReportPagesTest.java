package org.demarche.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.demarche.ArticleFacts;
import org.demarche.Attribution;
import org.demarche.Injections;
import org.demarche.LabelSet;
import org.demarche.Progress;
import org.demarche.Section;
import org.demarche.Seed;
import org.demarche.Sentence;
import org.demarche.Task;
import org.demarche.Voice;
import org.demarche.evaluate.Interval;
import org.demarche.report.FinishedReport;
import org.demarche.report.Outcome;
import org.demarche.report.Written;
import org.demarche.trend.By;
import org.demarche.trend.ErrorCounts;
import org.demarche.trend.Reviewed;
import org.demarche.trend.ShareEstimator;
import org.demarche.trend.Trend;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportPagesTest {

    private static final String FIRST = "abbbbbbbbbbbb";
    private static final String SECOND = "acbbbbbbbbbbb";
    private static final Attribution ENVOY = new Attribution("Envoy Mara Lind", Voice.QUOTED, "Norway", "Peru");
    /** In every document 8 of 10 sentences of each label are found. */
    private static final Optional<ErrorCounts> ERRORS = Optional.of(new ErrorCounts(
            IntStream.rangeClosed(1, 20)
                    .mapToObj(i -> List.of(
                            List.of(8.0 * i, 1.0 * i, 1.0 * i), List.of(2.0, 16.0, 2.0), List.of(3.0, 3.0, 24.0)))
                    .toList(),
            1));

    private static final ReportPages.Limits SMALL = new ReportPages.Limits(2, 4);

    /** Each has been active somewhere: in text, attributes, addresses, file names, style sheets, or turned text around. */
    private static final List<String> INJECTIONS = List.of(
            "<script>alert(1)</script>",
            "\"><script>alert(1)</script>",
            "'><img src=x onerror=alert(1)>",
            "</title><script>alert(1)</script>",
            "</style><script>alert(1)</script>",
            "</svg><script>alert(1)</script>",
            "</bdi></p></div></main><iframe src=//evil.example></iframe>",
            "<svg/onload=alert(1)>",
            "<svg><animate onbegin=alert(1) attributeName=x></svg>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "vbscript:msgbox(1)",
            "https://good.example\" onmouseover=\"alert(1)",
            "https://good.example@evil.example/",
            "https://evil.example/'><script>",
            "//evil.example/x",
            "file:///etc/passwd",
            "<base href=//evil.example>",
            "<meta http-equiv=refresh content=0;url=//evil.example>",
            "<form action=//evil.example><input>",
            "<link rel=stylesheet href=//evil.example>",
            "<style>@import url(//evil.example)</style>",
            "<!--",
            "--><script>alert(1)</script>",
            "<![CDATA[",
            "]]><script>",
            "&lt;script&gt;",
            "&#60;script&#62;",
            "<math><mtext></mtext><script>alert(1)</script></math>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<template><script>",
            "<textarea><script>",
            "../../../../tmp/evil",
            "..\\..\\evil",
            "CON",
            "\u0000null",
            "\u001b[31mred",
            "\u202Etxt.exe",
            "\u2066hidden\u2069",
            "\uD800 half",
            "=cmd|'/c calc'!A1",
            "expression(alert(1))",
            "{{7*7}}",
            "${7*7}",
            "x\" style=\"background:url(//evil.example)",
            "x' onfocus='alert(1)' autofocus='",
            "<details open ontoggle=alert(1)>");

    @TempDir
    private Path folder;

    @Test
    void everyArticleHasAPageWithItsSentencesInOrder() throws Exception {
        Document page = html(written(two()), "articles/" + FIRST + ".html");

        assertThat(page.select("h1").text()).isEqualTo("Ferries sail again");
        assertThat(page.select(".t bdi").eachText())
                .containsExactly("It 1", "It 2", "It 3", "It 4", "It 5", "It 6", "It 7");
        assertThat(page.select(".block")).hasSize(2); // five sentences a paragraph
        assertThat(page.select(".facts").text())
                .contains("Outlet The Harbour", "Date 2031-05-14", "Author M. Lind", "Input articles/one.html");
        assertThat(page.select(".facts a[href=https://news.example/ferries]").text())
                .isEqualTo("news.example");
    }

    @Test
    void aSentenceTellsItsLabelHowSureAndWhoSpeaks() throws Exception {
        Document page = html(written(two()), "articles/" + FIRST + ".html");

        assertThat(page.select(".s").eachAttr("class"))
                .startsWith("s blue sure", "s orange sure", "s grey sure", "s blue unsure", "s blue out");
        assertThat(page.select(".s .m").eachText()).startsWith("C", "H", "A", "C?", "C×");
        assertThat(page.select(".s .t .sr").eachText())
                .startsWith("conciliatory:", "hardline:", "analytical:", "conciliatory, to review:");
        assertThat(page.select(".s .who").get(0).text())
                .isEqualTo("speaker Envoy Mara Lind, quoted actor Norway → towards Peru");
        assertThat(page.select(".s .doubt").eachText())
                .startsWith(
                        "To review: conciliatory or analytical; negative or positive.",
                        "Out of scope: unlike what the model learned from.");
        assertThat(page.select(".s summary").get(0).text()).isEqualTo("conciliatory 90 %, negative 90 %");
    }

    @Test
    void everyLinkLeadsSomewhere() throws Exception {
        SortedMap<String, String> files = written(two());

        int links = 0;
        for (String name : files.keySet()) {
            if (!name.endsWith(".html")) {
                continue;
            }
            for (String href : html(files, name).select("a[href]").eachAttr("href")) {
                if (href.startsWith("https:") || href.matches("\\.\\./[a-z]+\\.(csv|json)")) {
                    continue;
                }
                links++;
                int hash = href.indexOf('#');
                String path = hash < 0 ? href : href.substring(0, hash);
                String file = path.isEmpty()
                        ? name
                        : Path.of(name).resolveSibling(path).normalize().toString();
                assertThat(files).as(name + " " + href).containsKey(file);
                if (hash >= 0) {
                    assertThat(html(files, file).getElementById(href.substring(hash + 1)))
                            .as(name + " " + href)
                            .isNotNull();
                }
            }
        }
        assertThat(links).isGreaterThan(60);
    }

    @Test
    void theIndexSumsUpTheRun() throws Exception {
        Document index = html(written(two()), "index.html");

        assertThat(index.select("h1").text()).isEqualTo("Report on 2 articles");
        assertThat(index.select("header .headline").text())
                .isEqualTo("3 inputs were seen: 2 scored, 1 failed, 0 skipped. The model labelled 9 sentences.");
        assertThat(index.select("#shares tbody tr").eachText())
                .containsExactly("conciliatory 5 56 % 3 43 %", "analytical 1 11 % 1 14 %", "hardline 3 33 % 3 43 %");
        assertThat(index.select("#articles tbody th").eachText())
                .containsExactly("Ferries sail again 2031-05-14, The Harbour", "articles/two.txt");
        assertThat(index.select("#actors tbody tr").eachText())
                .containsExactly(
                        "Norway 4 C, 1 A, 2 H +0.33 1 7",
                        "Peru 1 C, 0 A, 1 H +0.00 1 2",
                        "Norway Peru 4 C, 1 A, 2 H +0.33 1 7");
        assertThat(index.select("#time tbody th").eachText()).startsWith("2031-05");
        assertThat(index.select("#review li p:first-child").eachText())
                .containsExactly("C?conciliatory, to review: It 4", "C×conciliatory, out of scope: It 5");
        assertThat(index.select("#rest tbody tr").eachText())
                .containsExactly("articles/three.pdf failed: encrypted it has a password");
    }

    @Test
    void howSureTheModelIsIsToldInTheWordsOfTheColumn() throws Exception {
        Document index = html(written(two()), "index.html");

        assertThat(index.select("header tbody th").eachText()).containsExactly("accept", "review", "out_of_scope");
        assertThat(index.select("header tbody tr").get(0).text()).startsWith("accept 7 78 % sure: one label");
    }

    @Test
    void whereErrorsAreKnownSharesHaveTheIntervalsOfTheTrend() throws Exception {
        FinishedReport report = dated().in(folder.resolve("report"));
        Document index = html(written(report, ERRORS, ReportPages.Limits.DEFAULT), "index.html");
        Trend trend = Trend.read(List.of(report), Reviewed.NOTHING, Progress.NONE);

        assertThat(index.select("#shares thead").text()).isEqualTo("Stance Estimated Counted Share Accepted Share");
        assertThat(index.select("#shares tbody td:nth-child(2)").eachText())
                .containsExactlyElementsOf(written(trend, By.ALL, "(all)"));
        assertThat(index.select("#shares tbody tr").get(0).text())
                .isEqualTo("conciliatory 57 % [53, 62] 66 58 % 27 36 %");
        assertThat(index.select("#actors .actors.estimated tbody tr:first-child .est span:not([aria-hidden], .sr)")
                        .eachText())
                .extracting(line -> line.replaceFirst("^. [a-z]+ ", ""))
                .containsExactlyElementsOf(written(trend, By.ACTOR, "Norway"));
        assertThat(index.select("#time .months.estimated tbody tr:first-child .est .sr")
                        .eachText())
                .containsExactly("conciliatory", "analytical", "hardline");
        assertThat(index.select("#time .months.estimated tbody tr:first-child .est > span")
                        .eachText())
                .extracting(line -> line.replaceFirst("^. [a-z]+ ", ""))
                .containsExactlyElementsOf(written(trend, By.MONTH, "2031-05"));
        assertThat(index.select("#time .months.estimated tbody tr").get(2).text())
                .isEqualTo("2031-07 too few 13 C, 4 A, 4 H +0.53 2 21");
    }

    @Test
    void actorsAndCounterpartsHaveIntervalsOverTime() throws Exception {
        SortedMap<String, String> files = written(dated(), ERRORS, ReportPages.Limits.DEFAULT);

        assertThat(html(files, "index.html").select("#time a").eachAttr("href")).containsExactly("over-time.html");
        Document page = html(files, "over-time.html");
        assertThat(page.select("h2").eachText()).containsExactly("Norway", "Norway → Peru");
        assertThat(page.select("section").get(1).select("tbody tr").eachText())
                .hasSize(3)
                .satisfies(rows -> assertThat(rows.get(0)).startsWith("2031-05 C conciliatory"))
                .satisfies(rows -> assertThat(rows.get(2)).startsWith("2031-07 too few"));
        assertThat(page.select("section svg > desc").get(1).text())
                .startsWith(
                        "Norway → Peru: shares of the labels among the sentences of each month, 2031-05 to 2031-07.")
                .contains("95 % interval");
        assertThat(files).containsKeys("plots/estimates.svg", "plots/estimated-actors.svg", "plots/over-time-2.svg");
        assertThat(written(dated(), ERRORS, ReportPages.Limits.DEFAULT)).isEqualTo(files);
    }

    @Test
    void whereErrorsAreNotKnownByDocumentThereAreCountsAndWhatWouldHelp() throws Exception {
        ErrorCounts inSum = new ErrorCounts(
                List.of(List.of(List.of(8.0, 1.0, 1.0), List.of(1.0, 8.0, 1.0), List.of(1.0, 1.0, 8.0))), 1);
        FinishedReport shifted = dated().in(folder.resolve("shifted"), Map.of("shares", "{stance=[0.2, 0.2, 0.6]}"));

        SortedMap<String, String> files = written(dated(), Optional.of(inSum), ReportPages.Limits.DEFAULT);

        assertThat(html(files, "index.html").select("#shares").text()).contains("(--errors evaluation.json)");
        assertThat(html(files, "index.html").select("thead").text()).doesNotContain("Estimated");
        assertThat(files).doesNotContainKey("over-time.html");
        assertThat(html(written(shifted, ERRORS, ReportPages.Limits.DEFAULT), "index.html")
                        .select("#shares")
                        .text())
                .contains("The run was made with --shares")
                .doesNotContain("Estimated");
    }

    /** Two months of 5 articles and one of 2, of 8 to 11 sentences that Norway speaks. */
    private static Invented dated() {
        Invented report = Invented.usual();
        for (int i = 0; i < 12; i++) {
            String date = "2031-0" + (5 + i / 5) + "-14";
            report.article(
                    new ArticleFacts("", date, "", "", "", ""), "article " + i, ENVOY, Invented.text(8 + i % 4, "It"));
        }
        return report;
    }

    /** The shares as the command tells them, in the order of the pages. */
    private static List<String> written(Trend trend, By by, String group) {
        ShareEstimator estimator = new ShareEstimator(ERRORS.orElseThrow(), new Seed(1));
        List<Interval> shares = trend.shares(0, by, estimator, new Seed(1), Progress.NONE).stream()
                .filter(row -> row.group().equals(group))
                .findFirst()
                .orElseThrow()
                .estimate()
                .shares();
        return Stream.of(0, 2, 1).map(shares::get).map(Written::share).toList();
    }

    @Test
    void hostileTextIsTextAndNothingElse() throws Exception {
        Invented report = Invented.usual();
        List<String> all =
                Stream.concat(INJECTIONS.stream(), Injections.all().stream()).toList();
        for (String hostile : all) {
            report.article(
                            new ArticleFacts(hostile, hostile, hostile, hostile, hostile, hostile),
                            hostile,
                            new Attribution(hostile, Voice.QUOTED, hostile, hostile),
                            Invented.text(5, hostile))
                    .notScored(hostile, Outcome.failed(hostile), hostile);
        }
        SortedMap<String, String> files = written(report, ERRORS, ReportPages.Limits.DEFAULT);

        assertThat(files.keySet()).allMatch(name -> name.matches("(articles/|plots/)?[a-z0-9-]+\\.(html|svg)"));
        for (String name : files.keySet()) {
            if (name.endsWith(".svg")) {
                assertThat(parsed(files, name).getElementsByTagName("script").getLength())
                        .isZero();
                continue;
            }
            Document page = html(files, name);
            assertThat(page.select("script, img, iframe, object, embed, base, form, link, input, animate, template"))
                    .as(name)
                    .isEmpty();
            assertThat(page.select("style, title:not(svg title), main, h1"))
                    .as(name)
                    .hasSize(4);
            assertThat(page.select("[src], [srcset], [style], [data], [action], [autofocus]"))
                    .as(name)
                    .isEmpty();
            assertThat(page.select("*").stream().flatMap(element -> element.attributes().asList().stream()))
                    .as(name)
                    .noneMatch(attribute -> attribute.getKey().startsWith("on"));
            assertThat(page.select("[href]").eachAttr("href"))
                    .as(name)
                    .allMatch(href -> href.matches("[a-z0-9./#-]+(csv|json|html|[a-z0-9])")
                            || href.startsWith("https://")
                            || href.startsWith("http://"));
        }
        assertThat(html(files, "articles/" + FIRST + ".html")
                        .select(".t bdi")
                        .get(0)
                        .text())
                .isEqualTo("<script>alert(1)</script> 1");
    }

    @Test
    void anAddressIsALinkByTheHostThatItLeadsTo() throws Exception {
        Invented report = Invented.usual()
                .article(
                        new ArticleFacts("A", "", "", "", "", "https://good.example@evil.example/x"),
                        "a",
                        ENVOY,
                        Invented.text(1, "It"))
                .article(
                        new ArticleFacts("B", "", "", "", "", "javascript:alert(1)"),
                        "b",
                        ENVOY,
                        Invented.text(1, "It"));
        SortedMap<String, String> files = written(report);

        assertThat(html(files, "articles/" + FIRST + ".html").select(".facts a").outerHtml())
                .contains("rel=\"noreferrer noopener\"", "<bdi>evil.example</bdi>");
        assertThat(html(files, "articles/" + SECOND + ".html").select(".facts a"))
                .isEmpty();
        assertThat(html(files, "articles/" + SECOND + ".html").select(".facts").text())
                .contains("Address javascript:alert(1)");
    }

    @Test
    void onlyOurOwnStyleMayWork() throws Exception {
        Document page = html(written(two()), "articles/" + FIRST + ".html");

        byte[] style = page.select("style").get(0).data().getBytes(StandardCharsets.UTF_8);
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style));
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'sha256-" + hash + "'; base-uri 'none'; form-action 'none'");
        assertThat(page.select("style").get(0).data()).doesNotContain("url(", "@import");
    }

    @Test
    void aLongTableIsCutIntoPages() throws Exception {
        List<Sentence> rows = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> new Sentence(i, Section.ROW, "Row " + i))
                .toList();
        SortedMap<String, String> files = written(
                Invented.usual().article(ArticleFacts.titled(""), "rows.csv", Attribution.NONE, rows),
                Optional.empty(),
                SMALL);

        assertThat(files.keySet())
                .contains(
                        "articles/" + FIRST + ".html",
                        "articles/" + FIRST + "-2.html",
                        "articles/" + FIRST + "-3.html",
                        "plots/strip-" + FIRST + "-3.svg");
        Document second = html(files, "articles/" + FIRST + "-2.html");
        assertThat(second.select(".t bdi").eachText()).containsExactly("Row 5", "Row 6", "Row 7", "Row 8");
        assertThat(second.select(".part").text()).isEqualTo("Part 2: sentences 5 to 8 of 10.");
        assertThat(second.select("nav.top a[rel]").eachAttr("href"))
                .containsExactly(FIRST + ".html", FIRST + "-3.html");
        assertThat(html(files, "articles/" + FIRST + "-3.html")
                        .select("nav.top a[rel]")
                        .eachAttr("href"))
                .containsExactly(FIRST + "-2.html");
        assertThat(html(files, "index.html").select("#review a").eachAttr("href"))
                .contains("articles/" + FIRST + "-3.html#" + FIRST + "-s9x");
    }

    @Test
    void manyArticlesAreListedOverSeveralPages() throws Exception {
        Invented report = Invented.usual();
        for (int i = 1; i <= 5; i++) {
            report.article(
                    new ArticleFacts("Article " + i, "2031-0" + i + "-01", "", "", "", ""),
                    "articles/" + i,
                    ENVOY,
                    Invented.text(i, "It"));
        }
        SortedMap<String, String> files = written(report, Optional.empty(), SMALL);

        assertThat(html(files, "index.html").select("#articles tbody th a").eachText())
                .containsExactly("Article 1", "Article 5"); // balances 1, 1/2
        assertThat(html(files, "index-3.html").select("#articles tbody th")).hasSize(1);
        assertThat(html(files, "by-date.html").select("#articles tbody th a").eachText())
                .containsExactly("Article 5", "Article 4");
        assertThat(html(files, "by-date-3.html").select("#articles tbody th a").eachText())
                .containsExactly("Article 1");
        assertThat(html(files, "index-2.html").select("[aria-current=page]").text())
                .isEqualTo("2");
    }

    @Test
    void aModelOfAnotherCodebookHasPagesToo() throws Exception {
        Task mood = new Task(
                "mood", LabelSet.of("calm", "cross", "a<b", "dull", "dulcet", "eager", "fond"), Optional.empty());
        SortedMap<String, String> files = written(
                new Invented(mood).article(ArticleFacts.titled("Moods"), "moods", ENVOY, Invented.text(9, "It")));

        assertThat(html(files, "index.html").select("#labels dt").eachText())
                .startsWith("Ca calm", "Cr cross", "A a<b", "Dull dull", "Dulc dulcet");
        assertThat(html(files, "articles/" + FIRST + ".html").select(".s .m").eachText())
                .startsWith("Ca", "Cr");
        for (String name : files.keySet()) {
            if (name.endsWith(".svg")) {
                assertThat(parsed(files, name).getDocumentElement().getTagName())
                        .isEqualTo("svg");
            }
        }
    }

    @Test
    void equalReportsGiveEqualBytes() throws Exception {
        SortedMap<String, String> first = written(two());

        assertThat(written(two())).isEqualTo(first);
    }

    @Test
    void olderPagesStayUntilTheNewOnesAreWhole() throws Exception {
        SortedMap<String, String> before = written(two());
        FinishedReport broken = two().sentenceId(SECOND, "../evil").in(folder.resolve("broken"));
        Path page = folder.resolve("pages/page");

        assertThatThrownBy(() -> ReportPages.write(broken, page, Optional.empty(), SMALL, Progress.NONE))
                .isInstanceOf(IOException.class)
                .hasMessage("sentence_id ../evil is none of this program's");
        assertThat(files(page)).isEqualTo(before);
        try (Stream<Path> left = Files.list(page.getParent())) {
            assertThat(left).containsExactly(page);
        }
    }

    @Test
    void aFolderOfSomebodyElseIsNotTouched() throws Exception {
        Path theirs = Files.createDirectories(folder.resolve("page"));
        Files.writeString(theirs.resolve("index.html"), "<h1>mine</h1>");

        FinishedReport report = two().in(folder.resolve("report"));

        assertThatThrownBy(() -> ReportPages.write(report, theirs, Optional.empty(), SMALL, Progress.NONE))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("it is not a page of this program; move it away first");
        assertThat(theirs.resolve("index.html")).hasContent("<h1>mine</h1>");
    }

    private static Invented two() {
        return Invented.usual()
                .article(
                        new ArticleFacts(
                                "Ferries sail again",
                                "2031-05-14",
                                "M. Lind",
                                "The Harbour",
                                "en",
                                "https://news.example/ferries"),
                        "articles/one.html",
                        ENVOY,
                        Invented.text(7, "It"))
                .article(
                        ArticleFacts.titled(""),
                        "articles/two.txt",
                        new Attribution("", Voice.ARTICLE, "Peru", ""),
                        Invented.text(2, "They"))
                .notScored("articles/three.pdf", Outcome.failed("encrypted"), "it has a password");
    }

    private SortedMap<String, String> written(Invented report) throws Exception {
        return written(report, Optional.empty(), ReportPages.Limits.DEFAULT);
    }

    private SortedMap<String, String> written(Invented report, Optional<ErrorCounts> errors, ReportPages.Limits limits)
            throws Exception {
        return written(report.in(folder.resolve("report")), errors, limits);
    }

    private SortedMap<String, String> written(
            FinishedReport report, Optional<ErrorCounts> errors, ReportPages.Limits limits) throws Exception {
        Path page = folder.resolve("pages/page");
        Files.createDirectories(page.getParent());
        ReportPages.write(report, page, errors, limits, Progress.NONE);
        return files(page);
    }

    private static SortedMap<String, String> files(Path page) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(page)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(page.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private static Document html(SortedMap<String, String> files, String name) {
        assertThat(files).containsKey(name);
        return Jsoup.parse(files.getOrDefault(name, ""));
    }

    private static org.w3c.dom.Document parsed(SortedMap<String, String> files, String name) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(files.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8)));
    }
}
