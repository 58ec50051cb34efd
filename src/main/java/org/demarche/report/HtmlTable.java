package org.demarche.report;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.report.Node.Element;

/** A table of numbers with a name in the first cell of each row. */
final class HtmlTable {

    private HtmlTable() {}

    /**
     * @param caption what the table holds
     * @param header one name for each column
     * @param rows as many cells as the header
     */
    static Element of(String caption, List<String> header, List<List<String>> rows) {
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

    private static Element row(List<String> cells) {
        Element first = Element.of("th", Element.of("bdi", cells.get(0))).with("scope", "row");
        return Element.of(
                "tr",
                Stream.concat(Stream.of(first), cells.stream().skip(1).map(cell -> Element.of("td", cell)))
                        .toList());
    }
}
