package org.demarche.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.report.Node.Element;

/**
 * The colours of labels: each a ground behind text and an ink for lines, bars and marks, for light and dark screens.
 * Text on a ground, and an ink on its ground, have a contrast of 4.5 at least (WCAG 2.2, 1.4.3). No label is told by its
 * colour alone.
 */
enum Tint {
    BLUE("#dcebf8", "#0b5c93", "#16324a", "#74b7ea"),
    ORANGE("#fbe4d2", "#994300", "#47290f", "#f0a35a"),
    GREY("#ededea", "#5d5b56", "#2b2e31", "#b0aea7"),
    VIOLET("#eae2f6", "#5f3b9e", "#33264d", "#bba2f2"),
    GREEN("#dcefdf", "#1f6b35", "#1b3a24", "#7cc48f"),
    ROSE("#f8dfe8", "#9c1f55", "#4a1c30", "#f29ebe");

    private final String lightGround;
    private final String lightInk;
    private final String darkGround;
    private final String darkInk;

    Tint(String lightGround, String lightInk, String darkGround, String darkInk) {
        this.lightGround = lightGround;
        this.lightInk = lightInk;
        this.darkGround = darkGround;
        this.darkInk = darkInk;
    }

    /** The class of elements that are to know {@code --back} and {@code --ink}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As an attribute for programs that know no style sheets, and as a class for those that do. */
    Element filled(Element shape) {
        return shape.with("class", "f-" + word()).with("fill", lightInk);
    }

    /** A line of the ink, with the ground in it. */
    Element hollow(Element shape) {
        return stroked(shape.with("fill", lightGround), "h-" + word(), 1.5);
    }

    Element stroked(Element shape, double width) {
        return stroked(shape, "l-" + word(), width);
    }

    private Element stroked(Element shape, String className, double width) {
        return shape.with("class", className).with("stroke", lightInk).with("stroke-width", width);
    }

    /** What the pages and the pictures need; paper is light, whatever the screen is. */
    static String rules() {
        return ":root{" + variables(tint -> tint.lightGround, tint -> tint.lightInk) + "}\n"
                + "@media screen and (prefers-color-scheme:dark){:root{"
                + variables(tint -> tint.darkGround, tint -> tint.darkInk) + "}}\n"
                + Arrays.stream(values()).map(Tint::classes).collect(Collectors.joining());
    }

    private static String variables(Function<Tint, String> ground, Function<Tint, String> ink) {
        return Arrays.stream(values())
                .map(tint -> "--" + tint.word() + "-back:" + ground.apply(tint) + ";--" + tint.word() + "-ink:"
                        + ink.apply(tint))
                .collect(Collectors.joining(";"));
    }

    private String classes() {
        String back = "var(--" + word() + "-back)";
        String ink = "var(--" + word() + "-ink)";
        return "." + word() + "{--back:" + back + ";--ink:" + ink + "}.f-" + word() + "{fill:" + ink + "}.h-" + word()
                + "{fill:" + back + ";stroke:" + ink + "}.l-" + word() + "{stroke:" + ink + "}\n";
    }
}
