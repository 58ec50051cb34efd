package org.demarche.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the lines at the head and foot of pages that are no text: those that many pages repeat, whatever their numbers,
 * , page numbers, and what browsers print there. A headline that later pages repeat at their heads is kept where it is set larger.
 */
final class RunningHeads {

    /** Lines from the top, and from the bottom, that may be running heads. */
    private static final int OUTERMOST = 3;

    /** Left and right pages often have heads of their own, so less than a half. */
    private static final double MOST_PAGES = 0.4;

    private static final double LARGER = 1.15;

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)[-–—|·• ]*(?:page|p\\.|pg\\.?)? ?\\d{1,4}(?: ?(?:of|/|\\|) ?\\d{1,4})?[-–—|·• ]*|[ivxl]{1,7}");

    /** What browsers print at the head and foot of pages: the time, the address. */
    private static final Pattern PRINTED = Pattern.compile(
            "\\d{1,2}/\\d{1,2}/\\d{2,4}, \\d{1,2}:\\d{2}.*|(?:https?|file)://\\S+(?: \\d{1,4}/\\d{1,4})?");

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Map<String, Integer> pages = new HashMap<>();
    private final Map<String, Double> smallest = new HashMap<>();
    private final int needed;

    /** @param rows of each page from top to bottom */
    RunningHeads(List<List<Line>> rows) {
        for (List<Line> page : rows) {
            Set<String> here = new HashSet<>();
            for (Line row : outermost(page)) {
                if (here.add(key(row))) {
                    pages.merge(key(row), 1, Integer::sum);
                }
                smallest.merge(key(row), row.size(), Math::min);
            }
        }
        needed = Math.max(2, (int) Math.ceil(MOST_PAGES * rows.size()));
    }

    /** The rows of a page that are running heads or page numbers: from its upper and its lower edge to the first other. */
    Set<Line> of(List<Line> page) {
        Set<Line> heads = new HashSet<>();
        int first = 0;
        while (first < Math.min(OUTERMOST, page.size()) && isHead(page, page.get(first))) {
            heads.add(page.get(first++));
        }
        int last = page.size() - 1;
        while (last >= Math.max(0, page.size() - OUTERMOST) && isHead(page, page.get(last))) {
            heads.add(page.get(last--));
        }
        return heads;
    }

    private boolean isHead(List<Line> page, Line row) {
        boolean repeated = pages.getOrDefault(key(row), 0) >= needed
                && row.size() <= LARGER * smallest.getOrDefault(key(row), row.size());
        return repeated || isOfThePage(page, row);
    }

    private static boolean isOfThePage(List<Line> page, Line row) {
        boolean outer = row.equals(page.get(0)) || row.equals(page.get(page.size() - 1));
        return outer
                && page.size() > 1
                && (PAGE_NUMBER.matcher(row.text()).matches()
                        || PRINTED.matcher(row.text()).matches());
    }

    private static Set<Line> outermost(List<Line> page) {
        Set<Line> rows = new HashSet<>(page.subList(0, Math.min(OUTERMOST, page.size())));
        rows.addAll(page.subList(Math.max(0, page.size() - OUTERMOST), page.size()));
        return rows;
    }

    private static String key(Line row) {
        return DIGITS.matcher(row.text().toLowerCase(Locale.ROOT))
                .replaceAll("#")
                .replace(" ", "");
    }
}
