package org.demarche.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Joins the characters of a page into words and words into pieces of lines: up to where a gap may be one of columns. */
final class Pieces {

    /** A wider gap, in ems, may part columns; justified words stand closer. */
    private static final double WIDEST_WORD_GAP = 1.0;

    /** Of the width of a word space: a narrower gap is none. */
    private static final double NARROWEST_SPACE = 0.5;

    /** Of an em, if the font does not say how wide its space is. */
    private static final double USUAL_SPACE = 0.25;

    private static final double SAME_BASE = 0.2;
    private static final double OVERLAP = 0.5;

    /** A capital at least so many times the size of the text beside it was set to drop below its line. */
    private static final double DROPPED = 1.8;

    private final List<Line> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Map<Double, Integer> sizes = new TreeMap<>();
    private Optional<Glyph> first = Optional.empty();
    private Optional<Glyph> last = Optional.empty();
    private boolean blank;
    private boolean bold;

    private Pieces() {}

    static List<Line> of(List<Glyph> glyphs) {
        Pieces pieces = new Pieces();
        glyphs.forEach(pieces::add);
        pieces.end();
        return withDroppedCapitals(pieces.pieces);
    }

    private void add(Glyph glyph) {
        if (glyph.text().isBlank()) {
            blank = true;
            return;
        }
        if (last.isPresent() && !goesOn(last.get(), glyph)) {
            end();
        }
        if (last.isPresent() && (blank || isGap(last.get(), glyph))) {
            text.append(' ');
        }
        if (first.isEmpty()) {
            first = Optional.of(glyph);
            bold = true;
        }
        bold &= glyph.bold();
        sizes.merge(glyph.size(), 1, Integer::sum);
        text.append(Ligatures.resolved(glyph.text()));
        last = Optional.of(glyph);
        blank = false;
    }

    private static boolean goesOn(Glyph before, Glyph glyph) {
        double em = Math.max(before.size(), glyph.size());
        double gap = glyph.x() - before.end();
        return Math.abs(glyph.y() - before.y()) <= SAME_BASE * em
                && Math.max(before.size(), glyph.size()) < DROPPED * Math.min(before.size(), glyph.size())
                && gap > -OVERLAP * em
                && gap < WIDEST_WORD_GAP * em;
    }

    private static boolean isGap(Glyph before, Glyph glyph) {
        double space =
                before.space() > 0 && before.space() < before.size() ? before.space() : USUAL_SPACE * before.size();
        return glyph.x() - before.end() > NARROWEST_SPACE * space;
    }

    private void end() {
        if (first.isPresent() && last.isPresent()) {
            Glyph from = first.get();
            pieces.add(new Line(text.toString(), from.x(), last.get().end(), from.y(), size(), bold, false));
        }
        text.setLength(0);
        sizes.clear();
        first = Optional.empty();
        last = Optional.empty();
        blank = false;
    }

    /** Of most of its characters: a bullet is often set smaller. */
    private double size() {
        return sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0.0);
    }

    /** A large capital beside the first lines of a text begins the first of them. */
    private static List<Line> withDroppedCapitals(List<Line> pieces) {
        List<Line> all = new ArrayList<>(pieces);
        for (Line capital : pieces) {
            if (capital.text().length() == 1
                    && Character.isUpperCase(capital.text().charAt(0))) {
                beside(capital, all).ifPresent(line -> {
                    all.set(all.indexOf(line), line.withText(capital.text() + line.text(), capital.start()));
                    all.remove(capital);
                });
            }
        }
        return all;
    }

    private static Optional<Line> beside(Line capital, List<Line> pieces) {
        double top = capital.y() - capital.size();
        return pieces.stream()
                .filter(line -> capital.size() >= DROPPED * line.size()
                        && line.y() > top
                        && line.y() <= capital.y() + line.size() / 2
                        && line.start() > capital.start()
                        && line.start() < capital.end() + line.size())
                .min(Comparator.comparingDouble(Line::y));
    }
}
