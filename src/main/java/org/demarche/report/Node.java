package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A piece of HTML or SVG. Immutable; whatever text it is made of comes out escaped. */
public sealed interface Node {

    /** Appends what is written for it. */
    void write(StringBuilder to);

    /** Any text at all. */
    record Text(String text) implements Node {
        @Override
        public void write(StringBuilder to) {
            to.append(Escape.of(text));
        }
    }

    /** Style rules of our own, which HTML reads as they are and SVG as XML: so neither may find mark-up in them. */
    record Style(String rules) implements Node {
        public Style {
            if (rules.indexOf('<') >= 0 || rules.indexOf('&') >= 0) {
                throw new IllegalArgumentException("mark-up in style rules");
            }
        }

        @Override
        public void write(StringBuilder to) {
            to.append("<style>\n").append(rules).append("</style>");
        }
    }

    /**
     * An element. Children stand on a line each, unless there is text among them.
     *
     * @param name of our own
     * @param attributes in their order
     */
    record Element(String name, List<Attribute> attributes, List<Node> children) implements Node {

        private static final Set<String> WITHOUT_END = Set.of("meta", "br");

        public Element {
            attributes = List.copyOf(attributes);
            children = List.copyOf(children);
        }

        public static Element of(String name, Node... children) {
            return new Element(name, List.of(), List.of(children));
        }

        public static Element of(String name, List<? extends Node> children) {
            return new Element(name, List.of(), List.copyOf(children));
        }

        public static Element of(String name, String text) {
            return of(name, new Text(text));
        }

        public Element with(String attribute, String value) {
            List<Attribute> more = new ArrayList<>(attributes);
            more.add(new Attribute(attribute, value));
            return new Element(name, more, children);
        }

        public Element with(String attribute, double value) {
            return with(attribute, Written.plain(value));
        }

        public Element plus(Node child) {
            return new Element(
                    name,
                    attributes,
                    Stream.concat(children.stream(), Stream.of(child)).toList());
        }

        @Override
        public void write(StringBuilder to) {
            to.append('<').append(name);
            attributes.forEach(attribute -> attribute.write(to));
            to.append('>');
            if (WITHOUT_END.contains(name)) {
                return;
            }
            String separator = children.stream().anyMatch(Text.class::isInstance) || children.isEmpty() ? "" : "\n";
            to.append(separator);
            for (Node child : children) {
                child.write(to);
                to.append(separator);
            }
            to.append("</").append(name).append('>');
        }

        @Override
        public String toString() {
            StringBuilder written = new StringBuilder();
            write(written);
            return written.toString();
        }
    }

    /** An attribute with any value. */
    record Attribute(String name, String value) {
        void write(StringBuilder to) {
            to.append(' ').append(name).append("=\"").append(Escape.of(value)).append('"');
        }
    }
}
