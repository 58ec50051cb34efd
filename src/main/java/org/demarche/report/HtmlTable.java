package org.demarche.report;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.report.Node.Element;
import org.demarche.report.Node.Text;

/** A table of numbers with a name in the first cell of each row. */
public final class HtmlTable {

    private HtmlTable() {}

    /**
     * @param caption what the table holds
     * @param header one name for each column
     * @param rows as many cells as the header
     */
    static Element of(String caption, List<String> header, List<List<String>> rows) {
        return ofNodes(
                caption,
                header,
                rows.stream()
                        .map(row -> Stream.concat(
                                        Stream.of(Element.of("bdi", row.get(0))),
                                        row.stream().skip(1).map(Text::new))
                                .map(Node.class::cast)
                                .toList())
                        .toList());
    }

    /**
     * As {@link #of}, with anything in the cells.
     *
     * @param caption what the table holds
     * @param header one name for each column
     * @param rows as many cells as the header; the first names the row
     */
    public static Element ofNodes(String caption, List<String> header, List<List<Node>> rows) {
        Element head = Element.of(
                "tr",
                header.stream()
                        .map(name -> Element.of("th", name).with("scope", "col"))
                        .toList());
        Element table = Element.of(
                "table",
                Element.of("caption", caption),
                Element.of("thead", head),
                Element.of("tbody", rows.stream().map(HtmlTable::row).toList()));
        // A wide table is scrolled, by keyboard too.
        return Element.of("div", table)
                .with("class", "scroll")
                .with("role", "region")
                .with("aria-label", caption)
                .with("tabindex", "0");
    }

    private static Element row(List<Node> cells) {
        Element first = Element.of("th", cells.get(0)).with("scope", "row");
        return Element.of(
                "tr",
                Stream.concat(Stream.of(first), cells.stream().skip(1).map(cell -> Element.of("td", cell)))
                        .toList());
    }
}
