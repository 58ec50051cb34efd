package org.demarche.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.demarche.Section;
import org.demarche.Words;
import org.demarche.format.FormatReading.Written;

/**
 * Reads the content of an OpenDocument text (OASIS ODF 1.3, part 3, chapter 5). Notes, comments, indexes and what was
 * deleted under change tracking are passed over; headers and footers stand in another part.
 */
final class OpenText implements XmlWalk.Visitor {

    private static final Set<String> PASSED_OVER =
            Words.of("tracked-changes note annotation table-of-content alphabetical-index bibliography"
                    + " illustration-index binary-data forms title desc ruby-text hidden-text hidden-paragraph");

    /** Of styles that the document makes up ({@code P7}) the style that each is of ({@code Heading_20_1}). */
    private final Map<String, String> parents = new HashMap<>();

    private final BlockList blocks = new BlockList();
    private final Deque<Section> open = new ArrayDeque<>();
    private int lists;
    private boolean inBody;

    private OpenText() {}

    static Written read(byte[] content, byte[] properties, XmlWalk xml) throws UnreadableException {
        OpenText reader = new OpenText();
        xml.read(content, reader);
        reader.endBlock();
        String title = reader.blocks.title();
        return Salvaged.written(
                title.isEmpty() ? Properties.title(properties, xml) : title, reader.blocks.blocks(), 0, xml.isCutOff());
    }

    @Override
    public boolean enter(String name, XMLStreamReader in) {
        if (inBody && PASSED_OVER.contains(name)) {
            return false;
        }
        switch (name) {
            case "style" ->
                parents.putIfAbsent(XmlWalk.attribute(in, "name"), XmlWalk.attribute(in, "parent-style-name"));
            case "body" -> inBody = true;
            case "list" -> lists++;
            case "p" -> start(section(XmlWalk.attribute(in, "style-name")));
            case "h" -> start(heading(XmlWalk.attribute(in, "style-name")));
            case "s", "tab", "line-break" -> blocks.append(" ");
            default -> {}
        }
        return true;
    }

    @Override
    public void text(String text) {
        if (!open.isEmpty()) {
            blocks.append(text);
        }
    }

    @Override
    public void leave(String name) {
        if (name.equals("p") || name.equals("h")) {
            endBlock();
            open.poll();
        } else if (name.equals("list")) {
            lists--;
        }
    }

    /** A text box stands inside a paragraph. */
    private void start(Section section) {
        endBlock();
        open.push(section);
    }

    private void endBlock() {
        blocks.end(open.isEmpty() ? Section.BODY : open.element());
    }

    private Section heading(String style) {
        return section(style) == Section.TITLE ? Section.TITLE : Section.HEADING;
    }

    private Section section(String style) {
        String parent = parents.getOrDefault(style, "");
        return StyleNames.section(style)
                .or(() -> StyleNames.section(parent))
                .orElse(lists > 0 ? Section.LIST : Section.BODY);
    }
}
