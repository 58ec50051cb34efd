package org.demarche.article;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * How many characters of prose each element holds: text outside links in pieces of some length, for menus and lists of
 * links are made of short pieces in links. After Kohlschütter, Fankhauser, Nejdl: Boilerplate Detection using Shallow
 * Text Features, WSDM 2010 (text length and link density).
 */
final class Prose implements NodeVisitor {

    private static final int SHORTEST = 25;

    private final IdentityHashMap<Node, Integer> characters = new IdentityHashMap<>();
    private int links;

    private Prose() {}

    static Prose of(Element root) {
        Prose prose = new Prose();
        NodeTraversor.traverse(prose, root);
        return prose;
    }

    int in(Element element) {
        return characters.getOrDefault(element, 0);
    }

    @Override
    public void head(Node node, int depth) {
        if (node.nameIs("a")) {
            links++;
        } else if (node instanceof TextNode text && links == 0) {
            int length = text.text().strip().length();
            characters.put(node, length >= SHORTEST ? length : 0);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node.nameIs("a")) {
            links--;
        }
        Node parent = node.parent();
        if (parent != null) {
            characters.merge(parent, characters.getOrDefault(node, 0), Integer::sum);
        }
    }
}
