package org.demarche.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.demarche.Block;
import org.demarche.Section;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Walks an element in reading order and makes a block of the text between two breaks of the layout. */
final class BlockWalk implements NodeFilter {

    /** A block with more than this share of its characters in links is a list of links. */
    private static final double MOST_LINKED = 0.6;

    private final PageFurniture pageFurniture;
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Section> sections = new ArrayDeque<>(List.of(Section.BODY));
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int links;
    private int preformatted;
    private boolean afterBreak;
    private int furniture;

    private BlockWalk(PageFurniture pageFurniture) {
        this.pageFurniture = pageFurniture;
    }

    /** Passes the page's furniture by; other furniture, found block by block, is counted. */
    static BlockWalk through(Element root, PageFurniture pageFurniture) {
        BlockWalk walk = new BlockWalk(pageFurniture);
        NodeTraversor.filter(walk, root);
        walk.endBlock();
        return walk;
    }

    List<Block> blocks() {
        return blocks;
    }

    int furniture() {
        return furniture;
    }

    boolean isFull() {
        return blocks.size() >= ArticleReader.MOST_BLOCKS;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (pageFurniture.holds(node)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (node instanceof TextNode words) {
            add(words.getWholeText());
        } else if (node instanceof Element element) {
            enter(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            leave(element);
        }
        return FilterResult.CONTINUE;
    }

    private void enter(Element element) {
        if (element.nameIs("br")) {
            lineBreak();
            return;
        }
        if (element.isBlock()) {
            endBlock();
        }
        section(element).ifPresent(sections::push);
        links += element.nameIs("a") ? 1 : 0;
        preformatted += element.nameIs("pre") ? 1 : 0;
    }

    private void leave(Element element) {
        if (element.isBlock()) {
            endBlock();
        }
        section(element).ifPresent(section -> sections.pop());
        links -= element.nameIs("a") ? 1 : 0;
        preformatted -= element.nameIs("pre") ? 1 : 0;
    }

    /** Two line breaks on end are how old pages set a paragraph. */
    private void lineBreak() {
        if (afterBreak) {
            endBlock();
        }
        text.append(' ');
        afterBreak = true;
    }

    private void add(String words) {
        if (preformatted > 0) {
            addPreformatted(words);
            return;
        }
        text.append(words);
        if (!words.isBlank()) {
            afterBreak = false;
            linked += links > 0 ? words.strip().length() : 0;
        }
    }

    private void addPreformatted(String words) {
        String[] paragraphs = words.split("\n[ \t]*\n", -1);
        for (int i = 0; i < paragraphs.length; i++) {
            if (i > 0) {
                endBlock();
            }
            text.append(paragraphs[i]);
        }
    }

    private void endBlock() {
        String line = Characters.oneLine(Characters.clean(text.toString()));
        if (!line.isEmpty() && !isFull()) {
            if (linked > MOST_LINKED * line.length() || Furniture.is(line)) {
                furniture++;
            } else {
                blocks.add(new Block(sections.element(), line));
            }
        }
        text.setLength(0);
        linked = 0;
        afterBreak = false;
    }

    private static Optional<Section> section(Element element) {
        return switch (element.normalName()) {
            case "h1" -> Optional.of(Section.TITLE);
            case "h2", "h3", "h4", "h5", "h6" -> Optional.of(Section.HEADING);
            case "li" -> Optional.of(Section.LIST);
            case "blockquote" -> Optional.of(Section.QUOTE);
            case "figcaption", "caption" -> Optional.of(Section.CAPTION);
            default -> Optional.empty();
        };
    }
}
