package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import org.demarche.Block;
import org.demarche.Section;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads a saved web page: finds the title, tells the page's furniture, chooses the main part, lists its blocks. */
final class HtmlPage {

    /**
     * Elements inside one another beyond this depth are read as siblings. Pages stay under 50; the cost of some
     * malformed markup grows with the square of the depth.
     */
    private static final int DEEPEST = 200;

    private HtmlPage() {}

    /** @param html as {@link Characters#clean} leaves it */
    static Content read(String html) {
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
        String title = PageTitle.of(page);
        PageFurniture furniture = PageFurniture.of(page);
        BlockWalk walk = BlockWalk.through(MainPart.of(page, furniture), furniture);
        return content(title, walk, furniture.lines(page) + walk.furniture());
    }

    private static Content content(String title, BlockWalk walk, int furniture) {
        List<Block> blocks = new ArrayList<>();
        if (!title.isEmpty() && !walk.blocks().isEmpty()) { // a page that only a script fills has a title and no text
            blocks.add(new Block(Section.TITLE, title));
        }
        for (Block block : walk.blocks()) {
            boolean heads = block.section() == Section.TITLE || block.section() == Section.HEADING;
            if (!(heads && block.text().equalsIgnoreCase(title))) {
                blocks.add(block.section() == Section.TITLE ? new Block(Section.HEADING, block.text()) : block);
            }
        }
        int text = sizeWithoutTrailingHeadings(blocks);
        return new Content(title, blocks.subList(0, text), furniture + blocks.size() - text, walk.isFull());
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
