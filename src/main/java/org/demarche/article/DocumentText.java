package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.ArticleFacts;
import org.demarche.Block;
import org.demarche.Omission;
import org.demarche.Section;
import org.demarche.format.FormatReading.Written;

/** Makes the content of an article of the blocks of a document: one title, list items, no furniture. */
final class DocumentText {

    private DocumentText() {}

    static Content content(Written document) {
        List<Block> lines = document.blocks().stream()
                .map(block -> new Line(block.section(), Characters.oneLine(Characters.clean(block.text()))))
                .filter(line -> !line.text.isEmpty())
                .map(line -> new Block(line.section, line.text))
                .toList();
        List<Block> kept = lines.stream().filter(block -> !isFurniture(block)).toList();
        List<Omission> omissions = lines.stream()
                .filter(DocumentText::isFurniture)
                .limit(Content.MOST_OMISSIONS)
                .map(DocumentText::omission)
                .toList();
        Optional<Block> head = kept.stream()
                .filter(block -> block.section() == Section.TITLE)
                .findFirst()
                .or(() -> headline(kept, document.title()));
        List<Block> blocks = new ArrayList<>();
        String title = head.map(Block::text).orElse("");
        head.ifPresent(block -> blocks.add(new Block(Section.TITLE, block.text())));
        int place = head.map(kept::indexOf).orElse(-1);
        for (int i = 0; i < kept.size(); i++) {
            if (i != place) {
                blocks.add(typed(kept.get(i)));
            }
        }
        int size = Math.min(blocks.size(), ArticleReader.MOST_BLOCKS);
        int furniture = document.leftOut() + lines.size() - kept.size();
        return new Content(
                ArticleFacts.titled(title),
                List.copyOf(blocks.subList(0, size)),
                omissions,
                furniture,
                size < blocks.size());
    }

    private record Line(Section section, String text) {}

    private static boolean isFurniture(Block block) {
        return Furniture.is(block.text());
    }

    private static Omission omission(Block block) {
        return new Omission(Furniture.kindOf(block.text()).orElseThrow(), "line of its own", block.text());
    }

    /** The title that the properties state, if it stands there; else the first block, if it is one or could be. */
    private static Optional<Block> headline(List<Block> blocks, String stated) {
        Optional<Block> named = blocks.stream()
                .filter(block -> block.text().equalsIgnoreCase(stated))
                .findFirst();
        return named.or(() -> blocks.stream()
                .limit(1)
                .filter(block -> blocks.size() > 1 && PlainText.isTitle(block.text()))
                .findFirst());
    }

    private static Block typed(Block block) {
        boolean item =
                block.section() == Section.LIST || (block.section() == Section.BODY && Paragraphs.isItem(block.text()));
        if (item) {
            return new Block(Section.LIST, Paragraphs.withoutBullet(block.text()));
        }
        return block.section() == Section.TITLE ? new Block(Section.HEADING, block.text()) : block;
    }
}
