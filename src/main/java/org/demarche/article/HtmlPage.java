package org.demarche.article;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.demarche.Block;
import org.demarche.Omission;
import org.demarche.Section;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads a saved web page: walks it once, finds the title and the main part, and sifts what stands there. */
final class HtmlPage {

    /**
     * Elements inside one another beyond this depth are read as siblings. Pages stay under 50; the cost of some
     * malformed markup grows with the square of the depth.
     */
    private static final int DEEPEST = 200;

    /** With fewer characters than this it is worth asking whether the names of elements misled us, as readability.js asks. */
    private static final int FEW = 500;

    private static final int MANY_TIMES = 4;

    private HtmlPage() {}

    static Content read(Reader html) {
        Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
        Content content = read(page, true);
        if (size(content) >= FEW) {
            return content;
        }
        Content credulous = read(page, false);
        return size(credulous) >= MANY_TIMES * size(content) && size(credulous) >= FEW ? credulous : content;
    }

    private static Content read(Document page, boolean byName) {
        PageFacts facts = new PageFacts();
        PageWalk walk = PageWalk.through(page, facts, byName);
        String title = PageTitle.of(walk.pieces(), facts);
        StatedText stated = StatedText.of(facts.body());
        Part main = MainPart.of(walk.parts(), walk.pieces(), stated);
        return content(facts, title, Sifting.of(walk.parts(), walk.pieces(), main, title, stated), walk.isFull());
    }

    private static long size(Content content) {
        return content.blocks().stream()
                .filter(block -> block.section() != Section.TITLE)
                .mapToLong(block -> block.text().length())
                .sum();
    }

    private static Content content(PageFacts facts, String title, Sifting sifting, boolean full) {
        List<Block> blocks = new ArrayList<>();
        if (!title.isEmpty()
                && !sifting.blocks().isEmpty()) { // a page that only a script fills has a title and no text
            blocks.add(new Block(Section.TITLE, title));
        }
        blocks.addAll(sifting.blocks());
        int text = sizeWithoutTrailingHeadings(blocks);
        int furniture = sifting.furniture() + blocks.size() - text;
        List<Omission> omissions = new ArrayList<>(sifting.omissions());
        omissions.stream()
                .filter(omission -> omission.kind() == Omission.Kind.BYLINE)
                .findFirst()
                .ifPresent(byline -> facts.seeByline(byline.text()));
        blocks.subList(text, blocks.size())
                .forEach(block ->
                        omissions.add(new Omission(Omission.Kind.HEADING, "nothing left under it", block.text())));
        return new Content(
                facts.settled(title), blocks.subList(0, text), omissions, furniture, full || sifting.isCutOff());
    }

    /** A heading at the end headed something that was furniture. */
    private static int sizeWithoutTrailingHeadings(List<Block> blocks) {
        int size = blocks.size();
        while (size > 0 && blocks.get(size - 1).section() == Section.HEADING) {
            size--;
        }
        return size;
    }
}
