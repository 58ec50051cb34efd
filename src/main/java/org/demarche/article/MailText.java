package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.ArticleFacts;
import org.demarche.Block;
import org.demarche.Section;

/** Reads the text of a mail: its subject is the title; quoted lines and the signature are no part of it. */
final class MailText {

    /** RFC 3676, 4.3. */
    private static final String SIGNATURE = "--";

    private MailText() {}

    /** @param text as {@link Characters#clean} leaves it */
    static Content content(String subject, String text) {
        List<String> lines = text.lines().toList();
        List<String> written = lines.stream()
                .takeWhile(line -> !line.stripTrailing().equals(SIGNATURE))
                .filter(line -> !line.startsWith(">"))
                .toList();
        String title = Characters.oneLine(Characters.clean(subject));
        Content body = PlainText.read(written.stream().collect(Collectors.joining("\n")));
        int furniture = body.furniture()
                + (int) lines.stream().filter(line -> !line.isBlank()).count()
                - (int) written.stream().filter(line -> !line.isBlank()).count();
        if (!Characters.hasLetter(title) || body.facts().title().equalsIgnoreCase(title)) {
            return new Content(body.facts(), body.blocks(), body.omissions(), furniture, body.cutOff());
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(Section.TITLE, title));
        for (Block block : body.blocks()) {
            blocks.add(block.section() == Section.TITLE ? demoted(block) : block);
        }
        return new Content(ArticleFacts.titled(title), blocks, body.omissions(), furniture, body.cutOff());
    }

    /** The subject is the title; what the text begins with is a heading at most. */
    private static Block demoted(Block title) {
        boolean heads = PlainText.looksLikeHeading(title.text());
        return new Block(heads ? Section.HEADING : Section.BODY, title.text());
    }
}
