package org.demarche.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.Block;
import org.demarche.Omission;
import org.demarche.Omission.Kind;
import org.demarche.Section;
import org.jspecify.annotations.Nullable;

/** Parts the pieces of a page into the blocks of its article and what is left out, once its main part is known. */
final class Sifting {

    /** A part that is furniture by its names is text if it holds more than this share of what the main part holds. */
    private static final double MOST_TEXT_IF_LIKELY = 0.3;

    private static final double MOST_TEXT_IF_SURE = 0.5;

    /** Of these there may be any amount. */
    private static final Set<Kind> OF_ANY_LENGTH = Set.of(Kind.COMMENTS, Kind.HIDDEN, Kind.CONTROL);

    /** What stands alone beside the main part must be this long to be of the article. */
    private static final int SHORTEST_ALONE = 80;

    /** A list with more than this share of its characters in links is a list of links. */
    private static final double MOST_LINKED = 0.5;

    private static final int SURELY_TEXT = 120;
    private static final int SHORTEST_STATED = 60;
    private static final double MOST_LINKED_IN_TEXT = 0.3;

    private static final Verdict OUTSIDE = new Verdict(Kind.OUTSIDE, "beside the main part");

    private final Part main;
    private final String title;
    private final StatedText stated;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Omission> omissions = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int furniture;
    private boolean hasText;
    private boolean cutOff;

    private Sifting(Part main, String title, StatedText stated) {
        this.main = main;
        this.title = title;
        this.stated = stated;
    }

    static Sifting of(List<Part> parts, List<Piece> pieces, Part main, String title, StatedText stated) {
        Sifting sifting = new Sifting(main, title, stated);
        sifting.judge(parts);
        sifting.sift(pieces);
        return sifting;
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Omission> omissions() {
        return omissions;
    }

    /** How many lines a reader of the page would have seen in what was left out as furniture. */
    int furniture() {
        return furniture;
    }

    boolean isCutOff() {
        return cutOff;
    }

    private void judge(List<Part> parts) {
        for (Part part : parts) { // those around come first
            part.verdict = part.parent != null && part.parent.verdict != null ? part.parent.verdict : verdict(part);
        }
    }

    private @Nullable Verdict verdict(Part part) {
        if (part.holdsMain) {
            return null;
        }
        Cue cue = part.cue;
        if (cue.kind().isPresent() && !isTooLarge(part, cue.kind().get())) {
            return new Verdict(cue.kind().get(), cue.reason());
        }
        String tag = part.element.normalName();
        boolean isList = tag.equals("ul") || tag.equals("ol") || tag.equals("dl");
        return isList && part.linked > MOST_LINKED * part.characters
                ? new Verdict(Kind.RELATED, "list of links")
                : null;
    }

    private boolean isTooLarge(Part part, Kind kind) {
        double most = part.cue.sure() ? MOST_TEXT_IF_SURE : MOST_TEXT_IF_LIKELY;
        boolean isText = part.isArticle && part.linked < MOST_LINKED_IN_TEXT * part.characters;
        if (isText && part.element.nameIs("p") && !part.cue.sure() && part.characters >= SURELY_TEXT) {
            return kind != Kind.BYLINE && kind != Kind.CREDIT;
        }
        return isText
                && !OF_ANY_LENGTH.contains(kind)
                && part.characters - part.linked > most * (main.characters - main.linked);
    }

    private void sift(List<Piece> pieces) {
        for (Piece piece : pieces) {
            if (isTitle(piece)) {
                continue;
            }
            Verdict verdict = verdict(piece);
            if (verdict != null) {
                furniture += linesOf(piece, verdict);
                omit(verdict.of(piece.text()));
            } else if (blocks.size() >= ArticleReader.MOST_BLOCKS) {
                cutOff = true;
            } else {
                blocks.add(block(piece));
                hasText |= piece.section() == Section.BODY && piece.text().length() >= SHORTEST_ALONE;
            }
        }
    }

    /** What stands beside the main part is no furniture that anybody knows, and is not counted. */
    private static int linesOf(Piece piece, Verdict verdict) {
        if (verdict.kind() == Kind.OUTSIDE) {
            return 0;
        }
        return verdict.equals(piece.part().verdict) ? piece.lines() : 1;
    }

    private @Nullable Verdict verdict(Piece piece) {
        Verdict ofPart = piece.part().verdict;
        if (isStated(piece)) {
            return seen.add(piece.text()) ? null : new Verdict(Kind.REPEATED, "stood before");
        }
        if (ofPart != null) {
            return ofPart;
        }
        if (!piece.part().isArticle && !isArticleAlone(piece)) {
            return OUTSIDE;
        }
        if (piece.isLinks() && piece.section() != Section.HEADING) {
            return new Verdict(Kind.RELATED, "mostly links");
        }
        Optional<Kind> kind = Furniture.kindOf(piece.text());
        boolean isCell = kind.isPresent() && isInDataTable(piece.part()); // where a day is no dateline
        return kind.isEmpty() || isCell ? null : new Verdict(kind.get(), "line of its own");
    }

    /** It is a block already, the first. */
    private boolean isTitle(Piece piece) {
        boolean heads = piece.section() == Section.TITLE || piece.section() == Section.HEADING;
        return heads && piece.text().equalsIgnoreCase(title);
    }

    /** A paragraph that the page states to be its article's is, wherever it stands. */
    private boolean isStated(Piece piece) {
        return stated.isKnown()
                && piece.text().length() >= SHORTEST_STATED
                && piece.section() != Section.TITLE
                && stated.shareOf(piece.text()) >= MainPart.IS_STATED;
    }

    /** A standfirst over the main part, or a paragraph right beside it. */
    private boolean isArticleAlone(Piece piece) {
        if (piece.section() == Section.STANDFIRST) {
            return blocks.isEmpty() && piece.text().length() >= SHORTEST_ALONE / 2;
        }
        return piece.part().isNearMain
                && piece.section() == Section.BODY
                && piece.text().length() >= SHORTEST_ALONE
                && piece.linked() == 0
                && MainPart.endsSentence(piece.text());
    }

    private void omit(Omission omission) {
        if (omissions.size() < Content.MOST_OMISSIONS) {
            omissions.add(omission);
        }
    }

    private Block block(Piece piece) {
        return new Block(section(piece), piece.text());
    }

    private Section section(Piece piece) {
        return switch (piece.section()) {
            case TITLE -> Section.HEADING;
            case STANDFIRST -> hasText ? subheading(piece) : Section.STANDFIRST;
            case BODY -> isInDataTable(piece.part()) ? Section.TABLE : Section.BODY;
            default -> piece.section();
        };
    }

    /** Under the first paragraph what is named a subtitle heads a part of the text. */
    private static Section subheading(Piece piece) {
        return piece.text().length() < SHORTEST_ALONE ? Section.HEADING : Section.BODY;
    }

    private static boolean isInDataTable(Part innermost) {
        for (Part part = innermost; part != null; part = part.parent) {
            if (part.element.nameIs("table")) {
                return part.hasHeaderCells;
            }
        }
        return false;
    }
}
