package org.demarche.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.demarche.evaluate.Findings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

final class EvaluationPageTest {

    private static final String PAGE = "evaluation.html";

    @Test
    void skeleton() throws IOException {
        List<String> outline = new ArrayList<>();
        for (Element element :
                page(Judged.findings()).select("h1, h2, h3, h4, p.headline, svg > title, caption, thead")) {
            outline.add(element.normalName() + ": " + element.text());
        }

        assertThat(String.join("\n", outline) + "\n").isEqualTo(golden("evaluation-outline.txt"));
    }

    @Test
    void aSmallPlotToTheLastByte() throws IOException {
        assertThat(files(Judged.findings()).get("confusion-mood.svg")).isEqualTo(golden("confusion-mood.svg"));
    }

    @Test
    void hostileTextIsTextAndNothingElse() {
        Document page = page(Judged.hostile());

        assertThat(page.select("script, b, iframe, img, object, link, base, form"))
                .isEmpty();
        assertThat(page.select("*").stream().flatMap(element -> element.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
        assertThat(page.select("p.sentence").text())
                .isEqualTo("<script>alert('x')</script> ]]> & \" \\u202Eevil\\u0007");
    }

    @Test
    void nothingIsFetchedFromAnywhere() {
        Document page = page(Judged.hostile());

        assertThat(page.select("[href]").eachAttr("href")).isNotEmpty().allMatch(link -> link.startsWith("#"));
        assertThat(page.select("[src], [srcset], [data], [style], [xlink:href]"))
                .isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none';");
    }

    @Test
    void everyLinkAndLabelHasItsTarget() {
        Document page = page(Judged.hostile());

        assertThat(page.select("a").eachAttr("href"))
                .allSatisfy(link ->
                        assertThat(page.getElementById(link.substring(1))).isNotNull());
        assertThat(page.select("svg").eachAttr("aria-labelledby")).hasSize(5).allSatisfy(ids -> assertThat(
                        ids.split(" "))
                .allSatisfy(id -> assertThat(page.getElementById(id)).isNotNull()));
    }

    @Test
    void everyPlotIsXmlWhateverTheLabels() throws Exception {
        Map<String, String> files = files(Judged.hostile());
        files.remove(PAGE);

        assertThat(files).hasSize(5);
        for (String svg : files.values()) {
            org.w3c.dom.Document parsed = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
        }
    }

    @Test
    void namesOfFilesStayInTheirFolder() {
        List<String> names = EvaluationPage.fileNames(List.of("../<b>", "stance", "..-<b>"));

        assertThat(names).doesNotHaveDuplicates().contains(PAGE, "confusion-stance.svg", "learning-stance.svg");
        assertThat(names).allMatch(name -> Pattern.matches("[a-z0-9_-]+\\.(html|svg)", name));
        assertThat(names).containsAll(files(Judged.hostile()).keySet());
    }

    @Test
    void aPlotWithNothingToDrawIsNoFile() {
        assertThat(files(Judged.findings()))
                .containsOnlyKeys(
                        PAGE, "confusion-mood.svg", "reliability-mood.svg", "coverage-mood.svg", "slices-mood.svg");
    }

    private static Document page(Findings findings) {
        return Jsoup.parse(Objects.requireNonNull(files(findings).get(PAGE)));
    }

    private static Map<String, String> files(Findings findings) {
        return new EvaluationPage("demarche 0", "mine-0123456789ab", List.of("t.csv"), List.of(findings)).files();
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(EvaluationPageTest.class.getResourceAsStream("/golden/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
