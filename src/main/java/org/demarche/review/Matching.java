package org.demarche.review;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the sentence of a row by three witnesses: its id, its text, and its place (article and position). A row is matched if two
 * of them agree and none speaks against it; by one alone only where the others are silent.
 */
final class Matching {

    /**
     * From here on an edited text still stands for the sentence that its id names. Of 387,935 pairs of different sentences of one document
     * 26 are as alike; of sentences in which one word was changed, left out or added 99 % are.
     */
    private static final double ALIKE = 0.6;

    private static final Pattern ID = Pattern.compile("a[b-t]{12}-s[b-t]{8}(?:[xr][0-9]{1,9})?");
    private static final Pattern WHOLE = Pattern.compile("([0-9]{1,9})(?:[.,]0{1,4})?");
    private static final String DELETE = "if it is of this report, put its sentence_id back; else leave it out";

    private final Originals originals;

    Matching(Originals originals) {
        this.originals = originals;
    }

    Match match(SheetRow row) {
        if (row.headless()) {
            return Match.none(row.fault(), row.todo());
        }
        String id = row.id(SheetForm.ID);
        Optional<String> text = row.cell(SheetForm.TEXT);
        Optional<Original> named = originals.byId(id);
        if (named.isPresent()) {
            return text.isPresent() ? byBoth(row, named.get(), text.get()) : byId(row, named.get());
        }
        return text.isPresent() ? byText(row, id, text.get()) : byNothing(row, id);
    }

    /** Whether its id is that of a sentence, but of none of this report. */
    boolean isForeign(SheetRow row) {
        String id = row.id(SheetForm.ID);
        return ID.matcher(id).matches() && originals.byId(id).isEmpty();
    }

    /** Whether the review cells of a row that belongs to a sentence say that they were written for another. */
    static boolean isMoved(SheetRow row, Match match) {
        String id = row.reviewId();
        return match.outcome() == Outcome.ACCEPTED
                && !id.isEmpty()
                && !id.equals(match.originals().get(0).id());
    }

    /** The two sentences that such a row can be about. */
    Match moved(SheetRow row, Match match) {
        Original here = match.originals().get(0);
        return Match.apart(
                withNamed(here, originals.byId(row.reviewId()).stream().toList()),
                "the review_id " + SheetRow.quoted(row.reviewId()) + " in the row of " + here.id());
    }

    private Match byBoth(SheetRow row, Original named, String text) {
        List<Original> same = originals.byText(text);
        Place place = place(row, named);
        if (place == Place.OTHER) {
            return Match.apart(withNamed(named, same), "a sentence_id that is not of its article or position");
        }
        if (same.contains(named)) {
            return same.size() == 1 || place == Place.SAME
                    ? Match.sure(named, "id and text")
                    : Match.alone(named, "id and text, which occurs " + same.size() + " times");
        }
        if (!same.isEmpty()) {
            return Match.apart(withNamed(named, same), "the sentence_id of one sentence and the text of another");
        }
        if (named.likeness(text) >= ALIKE) {
            String by = "id, text differs: " + SheetRow.quoted(text);
            return place == Place.SAME ? Match.sure(named, by) : Match.alone(named, by);
        }
        return Match.doubt(
                List.of(named),
                "a text that is not that of its sentence_id: " + SheetRow.quoted(text),
                "look whether this sentence was meant");
    }

    private Match byId(SheetRow row, Original named) {
        return switch (place(row, named)) {
            case OTHER -> Match.apart(List.of(named), "a sentence_id that is not of its article or position");
            case SAME -> Match.sure(named, "id and place, without its text");
            case SILENT ->
                row.has(SheetForm.TEXT)
                        ? Match.doubt(List.of(named), "no text", "look whether this sentence was meant")
                        : Match.alone(named, "id alone, in a sheet without texts");
        };
    }

    private Match byText(SheetRow row, String id, String text) {
        List<Original> same = originals.byText(text);
        String found = id.isEmpty() ? "no sentence_id" : "an unknown sentence_id " + SheetRow.quoted(id);
        if (same.isEmpty()) {
            return withoutEither(row, found, text);
        }
        List<Original> here =
                same.stream().filter(one -> place(row, one) == Place.SAME).toList();
        if (here.size() == 1) {
            return Match.sure(here.get(0), "text and place, " + found);
        }
        if (same.size() > 1) {
            return Match.doubt(
                    same, found + ", and a text that occurs " + same.size() + " times", "look which one was meant");
        }
        Original only = same.get(0);
        boolean foreign = (row.cell(SheetForm.ARTICLE_ID).isPresent()
                        || row.cell(SheetForm.ARTICLE).isPresent())
                && isArticle(row, only).isEmpty();
        if (foreign || ID.matcher(id).matches()) {
            return Match.doubt(
                    same, found + ", as of another report", "look whether the sentence of this report was meant");
        }
        return place(row, only) == Place.OTHER || isBehindAnother(row, only)
                ? Match.apart(same, found + ", and a text that is not of its article, position or neighbour")
                : Match.alone(only, "text, " + found);
    }

    private Match withoutEither(SheetRow row, String found, String text) {
        Optional<Original> here = row.cell(SheetForm.ARTICLE_ID)
                .flatMap(article -> position(row).flatMap(position -> originals.at(Content.key(article), position)))
                .filter(one -> one.likeness(text) >= ALIKE);
        return here.isPresent()
                ? Match.doubt(
                        List.of(here.get()),
                        found + ", and a text that differs",
                        "look whether this sentence was meant")
                : Match.none(found + ", and a text that is not of the report: " + SheetRow.quoted(text), DELETE);
    }

    /** Its review_id alone tells no sentence, since it moves with the review, but asks about one. */
    private Match byNothing(SheetRow row, String id) {
        String found = id.isEmpty() ? "neither sentence_id nor text" : "an unknown sentence_id " + SheetRow.quoted(id);
        List<Original> named = originals.byId(row.reviewId()).stream().toList();
        if (!row.fault().isEmpty()) {
            return Match.doubt(named, row.fault(), row.todo());
        }
        return named.isEmpty()
                ? Match.none(found, DELETE)
                : Match.doubt(
                        named,
                        found + ", only the review_id " + SheetRow.quoted(row.reviewId()),
                        "look whether this sentence was meant");
    }

    private enum Place {
        /** Article and position are those of the sentence; or its article, where it has that text once. */
        SAME,
        /** One of them is another's. */
        OTHER,
        /** Nobody says. */
        SILENT
    }

    private Place place(SheetRow row, Original original) {
        Optional<Boolean> article = isArticle(row, original);
        Optional<Boolean> position = position(row).map(number -> number == original.position());
        if (Stream.of(article, position).flatMap(Optional::stream).anyMatch(same -> !same)) {
            return Place.OTHER;
        }
        return article.isPresent() && position.isPresent() ? Place.SAME : Place.SILENT;
    }

    private static Optional<Integer> position(SheetRow row) {
        return row.cell(SheetForm.POSITION)
                .map(WHOLE::matcher)
                .filter(Matcher::matches)
                .map(number -> Integer.valueOf(number.group(1)));
    }

    /** Nothing if the row does not say, or names an article that nobody knows: then the cell was damaged. */
    private Optional<Boolean> isArticle(SheetRow row, Original original) {
        Optional<String> id = row.cell(SheetForm.ARTICLE_ID).map(Content::key).filter(originals::isArticleId);
        if (id.isPresent()) {
            return id.map(original.articleId()::equals);
        }
        return row.cell(SheetForm.ARTICLE).filter(originals::isArticle).map(name -> Content.of(name)
                .equals(Content.of(original.article())));
    }

    private static boolean isBehindAnother(SheetRow row, Original original) {
        return row.cell(SheetForm.BEFORE)
                .filter(before -> !original.before().isEmpty())
                .map(before -> !Original.isSame(before, original.before())
                        && Content.likeness(Content.of(before), Content.of(original.before())) < ALIKE)
                .orElse(false);
    }

    private static List<Original> withNamed(Original named, List<Original> others) {
        return Stream.concat(Stream.of(named), others.stream()).distinct().toList();
    }
}
