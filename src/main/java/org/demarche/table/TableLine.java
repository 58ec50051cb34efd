package org.demarche.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.demarche.Visible;
import org.demarche.table.Cell.Decimal;
import org.demarche.table.Cell.Flag;
import org.demarche.table.Cell.Text;
import org.demarche.table.Cell.Whole;

/** Writes one record of a table. */
public final class TableLine {

    private static final String LINE_END = "\r\n";

    private TableLine() {}

    /** The cells quoted where RFC 4180 asks for it, ending in CRLF; the same in every locale. */
    public static String format(List<Cell> cells, TableStyle style) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(style.delimiter())
                .setQuoteMode(QuoteMode.MINIMAL)
                .get();
        return format.format(cells.stream().map(cell -> written(cell, style)).toArray()) + LINE_END;
    }

    private static String written(Cell cell, TableStyle style) {
        if (cell instanceof Text text) {
            return FormulaEscape.escape(printable(text.text()));
        }
        if (cell instanceof Whole whole) {
            return Long.toString(whole.number());
        }
        if (cell instanceof Decimal decimal) {
            return decimal(decimal, style.decimal());
        }
        return cell instanceof Flag flag ? Boolean.toString(flag.flag()) : "";
    }

    private static String decimal(Decimal cell, char point) {
        if (!Double.isFinite(cell.value())) {
            return "";
        }
        return new BigDecimal(cell.value())
                .setScale(cell.digits(), RoundingMode.HALF_EVEN)
                .toPlainString()
                .replace('.', point);
    }

    /** Line ends as {@code \n}; what XML 1.0 and so a workbook cannot hold is written as {@code \\uXXXX}. */
    private static String printable(String text) {
        String folded = text.replace("\r\n", "\n").replace('\r', '\n');
        if (folded.codePoints().allMatch(TableLine::isPrintable)) {
            return folded;
        }
        return folded.codePoints()
                .mapToObj(c -> isPrintable(c) ? Character.toString(c) : Visible.of(Character.toString(c)))
                .collect(Collectors.joining());
    }

    private static boolean isPrintable(int c) {
        return c == '\n' || c == '\t' || !(Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
