package org.demarche.cli;

import org.demarche.table.TableStyle;
import picocli.CommandLine.Option;

/** How the tables that a command writes are to look. */
final class StyleOption {

    @Option(names = "--excel-locale", description = "Semicolons and decimal commas, for spreadsheets set up so.")
    private boolean excelLocale;

    TableStyle style() {
        return excelLocale ? TableStyle.EXCEL_LOCALE : TableStyle.STANDARD;
    }
}
