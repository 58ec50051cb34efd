package org.demarche.article;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * How many characters of prose each element holds: text outside links in pieces of some length, for menus and lists of
 * links are made of short pieces in links. After Kohlschütter, Fankhauser, Nejdl: Boilerplate Detection using Shallow
 * Text Features, WSDM 2010 (text length and link density).
 */
final class Prose implements NodeFilter {

    private static final int SHORTEST = 25;

    private final PageFurniture furniture;
    private final Map<Node, Integer> characters = new HashMap<>();
    private int links;

    private Prose(PageFurniture furniture) {
        this.furniture = furniture;
    }

    /** Furniture holds none. */
    static Prose of(Element root, PageFurniture furniture) {
        Prose prose = new Prose(furniture);
        NodeTraversor.filter(prose, root);
        return prose;
    }

    int in(Element element) {
        return characters.getOrDefault(element, 0);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (furniture.holds(node)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (node.nameIs("a")) {
            links++;
        } else if (node instanceof TextNode text && links == 0) {
            int length = text.text().strip().length();
            characters.put(node, length >= SHORTEST ? length : 0);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node.nameIs("a")) {
            links--;
        }
        Node parent = node.parent();
        if (parent != null) {
            characters.merge(parent, characters.getOrDefault(node, 0), Integer::sum);
        }
        return FilterResult.CONTINUE;
    }
}
