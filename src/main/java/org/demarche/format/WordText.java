package org.demarche.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.demarche.Section;
import org.demarche.format.FormatReading.Written;

/**
 * Reads the main part of a Word document (WordprocessingML, ECMA-376 part 1, chapter 17). Changes that are marked count
 * as accepted. Headers, footers, comments and notes stand in other parts, which are not opened.
 */
final class WordText implements XmlWalk.Visitor {

    /** Deleted and moved text, codes of fields, what is drawn again for old programs, settings that hold no text. */
    private static final Set<String> PASSED_OVER =
            Set.of("del", "moveFrom", "delText", "instrText", "Fallback", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr");

    private final Map<String, String> styleNames;
    private final BlockList blocks = new BlockList();

    /** Of the paragraphs around the current place: a text box stands inside one. */
    private final Deque<Mark> open = new ArrayDeque<>();

    private boolean hidden;
    private boolean inText;
    private int leftOut;

    private static final class Mark {
        private Section section = Section.BODY;
        private boolean furniture;
    }

    private WordText(Map<String, String> styleNames) {
        this.styleNames = styleNames;
    }

    static Written read(byte[] text, byte[] styles, byte[] properties, XmlWalk xml) throws UnreadableException {
        Styles names = new Styles();
        xml.read(styles, names);
        WordText reader = new WordText(names.byId);
        xml.read(text, reader);
        reader.endParagraph();
        String title = reader.blocks.title();
        return Salvaged.written(
                title.isEmpty() ? Properties.title(properties, xml) : title,
                reader.blocks.blocks(),
                reader.leftOut,
                xml.isCutOff());
    }

    @Override
    public boolean enter(String name, XMLStreamReader in) {
        if (PASSED_OVER.contains(name)) {
            return false;
        }
        switch (name) {
            case "p" -> startParagraph();
            case "r" -> hidden = false;
            case "vanish" -> hidden = isOn(in);
            case "t" -> inText = true;
            case "tab", "br", "cr" -> add(" ");
            case "noBreakHyphen" -> add("-");
            case "pStyle" -> style(value(in));
            case "outlineLvl" -> mark(Section.HEADING);
            case "numPr" -> mark(Section.LIST);
            default -> {}
        }
        return true;
    }

    @Override
    public void text(String text) {
        if (inText) {
            add(text);
        }
    }

    @Override
    public void leave(String name) {
        if (name.equals("t")) {
            inText = false;
        } else if (name.equals("p")) {
            endParagraph();
        }
    }

    private void startParagraph() {
        endBlock(); // the paragraph that a text box stands in ends before it
        open.push(new Mark());
    }

    private void endParagraph() {
        endBlock();
        open.poll();
    }

    private void endBlock() {
        Mark mark = open.isEmpty() ? new Mark() : open.element();
        if (mark.furniture) {
            leftOut += blocks.drop();
        } else {
            blocks.end(mark.section);
        }
    }

    private void add(String text) {
        if (!hidden && !open.isEmpty()) {
            blocks.append(text);
        }
    }

    private void style(String id) {
        String name = styleNames.getOrDefault(id, id);
        StyleNames.section(name).ifPresent(this::mark);
        if (!open.isEmpty() && StyleNames.isFurniture(name)) {
            open.element().furniture = true;
        }
    }

    /** A numbered heading is a heading. */
    private void mark(Section section) {
        if (!open.isEmpty() && (section != Section.LIST || open.element().section == Section.BODY)) {
            open.element().section = section;
        }
    }

    private static boolean isOn(XMLStreamReader in) {
        return !List.of("false", "0", "off").contains(value(in));
    }

    private static String value(XMLStreamReader in) {
        return XmlWalk.attribute(in, "val");
    }

    /** Names of styles by their ids, which Word translates ({@code berschrift1} is {@code heading 1}). */
    private static final class Styles implements XmlWalk.Visitor {

        private final Map<String, String> byId = new HashMap<>();
        private String id = "";

        @Override
        public boolean enter(String name, XMLStreamReader in) {
            if (name.equals("style")) {
                id = XmlWalk.attribute(in, "styleId");
            } else if (name.equals("name")) {
                byId.putIfAbsent(id, value(in));
            }
            return true;
        }

        @Override
        public void text(String text) {}

        @Override
        public void leave(String name) {}
    }
}
