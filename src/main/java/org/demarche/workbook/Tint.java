package org.demarche.workbook;

import org.demarche.Label;
import org.demarche.Scale;
import org.demarche.Task;

/**
 * The colours of labels, behind text and in charts: blue for the high end of a scale, orange for the low one, which colour-blind
 * people tell apart too; greys and greens for others.
 *
 * @param pale behind black text, with a contrast of 12 at least
 * @param strong of bars
 */
record Tint(String pale, String strong) {

    private static final Tint HIGH = new Tint("CFE3F2", "2B78B0");
    private static final Tint LOW = new Tint("F9D9BC", "D2691E");
    private static final String[] OTHERS = {"B8B8B8", "7E9A6B", "8C7AA8", "6B6B6B", "A88F5C", "5C9A94"};

    static Tint of(Task task, Label label) {
        if (task.scale().map(Scale::high).filter(label::equals).isPresent()) {
            return HIGH;
        }
        if (task.scale().map(Scale::low).filter(label::equals).isPresent()) {
            return LOW;
        }
        int place = task.labels().indexOf(label).orElseThrow();
        return new Tint("EEEEEE", OTHERS[task.scale().isPresent() ? 0 : place % OTHERS.length]);
    }
}
