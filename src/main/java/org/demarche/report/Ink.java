package org.demarche.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The colours of the evaluation's page and plots, on light and on dark ground. Blue and orange are told apart by
 * colour-blind people too, and no mark means anything by its colour alone. Text on ground has a contrast of 4.5 at
 * least (WCAG 2.2, 1.4.3), also on accent at {@link #DEEPEST}.
 */
public enum Ink {
    GROUND("#fdfcfa", "#17191b"),
    TEXT("#1e1d1b", "#e8e6e1"),
    MUTED("#5d5b56", "#a8a69f"),
    RULE("#d8d5cd", "#3c3f42"),
    ACCENT("#0b5c93", "#3f8fc8"),
    WARM("#a84a00", "#f0a35a");

    /** How opaque accent may be behind text. */
    static final double DEEPEST = 0.6;

    private final String light;
    private final String dark;

    Ink(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** The colour on light ground, for programs that know no style sheets. */
    public String light() {
        return light;
    }

    String variable() {
        return "var(--" + word() + ")";
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rules that plots need, in a page or alone. Paper is light, whatever the screen is. */
    public static String rules() {
        return ":root{color-scheme:light dark;" + variables(ink -> ink.light) + "}\n"
                + "@media screen and (prefers-color-scheme:dark){:root{" + variables(ink -> ink.dark) + "}}\n"
                + Arrays.stream(values()).map(Ink::classes).collect(Collectors.joining());
    }

    private static String variables(Function<Ink, String> colour) {
        return Arrays.stream(values())
                .map(ink -> "--" + ink.word() + ":" + colour.apply(ink))
                .collect(Collectors.joining(";"));
    }

    private String classes() {
        return ".fill-" + word() + "{fill:" + variable() + "}.stroke-" + word() + "{stroke:" + variable() + "}\n";
    }
}
