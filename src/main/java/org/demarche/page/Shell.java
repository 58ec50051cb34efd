package org.demarche.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.demarche.report.HtmlTable;
import org.demarche.report.Ink;
import org.demarche.report.Node;
import org.demarche.report.Node.Element;
import org.demarche.report.Node.Style;

/**
 * What all pages have: a head that lets nothing be fetched or run, a link past the navigation, landmarks.
 *
 * @param title of the page
 * @param navigation the links above; they stand below once more
 * @param content of the main part, its first element holding the {@code h1}
 * @param foot a last line
 */
record Shell(String title, Element navigation, List<Element> content, String foot) {

    private static final String RULES = Ink.rules() + Tint.rules() + PagesStyle.RULES;

    /** Not even a style that is not ours may work, if a mistake of ours let mark-up in. */
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + hash(RULES) + "'; base-uri 'none'; form-action 'none'";

    String html() {
        return "<!DOCTYPE html>\n" + Element.of("html", head(), body()).with("lang", "en") + "\n";
    }

    private Element head() {
        return Element.of(
                "head",
                Element.of("meta").with("charset", "utf-8"),
                Element.of("meta").with("http-equiv", "Content-Security-Policy").with("content", POLICY),
                Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                Element.of("meta").with("name", "referrer").with("content", "no-referrer"),
                Element.of("meta").with("name", "generator").with("content", PageFolder.GENERATOR),
                Element.of("title", title),
                new Style(RULES));
    }

    private Element body() {
        List<Element> parts = new ArrayList<>();
        parts.add(Element.of("a", "Skip to the content").with("href", "#main").with("class", "skip"));
        parts.add(navigation.with("aria-label", "Pages").with("class", "top"));
        parts.add(Element.of("main", content).with("id", "main").with("tabindex", "-1"));
        parts.add(navigation.with("aria-label", "Pages, again").with("class", "bottom"));
        parts.add(Element.of("footer", Element.of("p", foot)));
        return Element.of("body", parts);
    }

    static Element hint(String text) {
        return Element.of("p", text).with("class", "hint");
    }

    static Element section(String id, List<Element> parts) {
        return Element.of("section", parts).with("id", id);
    }

    /** {@code <a href=…>text</a>}. */
    static Element link(String href, String text) {
        return Element.of("a", text).with("href", href);
    }

    /** Of a stranger, in the direction that it is written in. */
    static Element foreign(String text) {
        return Element.of("bdi", text);
    }

    /** Text with elements in it, which a line break between them would part. */
    static Element line(String name, Node... parts) {
        List<Node> children = new ArrayList<>(List.of(parts));
        children.add(new Node.Text(""));
        return Element.of(name, children);
    }

    /** A table with a class of ours, by which its columns are laid out. */
    static Element table(String className, String caption, List<String> header, List<List<Node>> rows) {
        return Element.of("div", HtmlTable.ofNodes(caption, header, rows)).with("class", className);
    }

    /** Of the element's content as {@link Style} writes it. */
    private static String hash(String rules) {
        try {
            byte[] content = ("\n" + rules).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
