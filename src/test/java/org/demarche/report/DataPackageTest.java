package org.demarche.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.Injections;
import org.demarche.storage.Digest;
import org.demarche.storage.Json;
import org.demarche.table.TableOptions;
import org.demarche.table.TableReader;
import org.demarche.table.TableRecord;
import org.demarche.table.TableStyle;
import org.demarche.workbook.Reports;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the tables of a report by what its data package says of them, as a program would that knows nothing else. */
@SuppressWarnings("unchecked")
final class DataPackageTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theTablesAreWhatThePackageSays(boolean excelLocale) throws Exception {
        List<String> texts = Injections.all();
        Reports.write(folder, texts, excelLocale ? TableStyle.EXCEL_LOCALE : TableStyle.STANDARD);

        Map<String, Object> described = (Map<String, Object>) Json.plain(DataPackage.of(FinishedReport.open(folder)));

        Map<String, Set<String>> keys = new HashMap<>();
        List<Map<String, Object>> resources = (List<Map<String, Object>>) described.get("resources");
        assertThat(resources)
                .extracting(resource -> resource.get("name"))
                .containsExactly("sentences", "articles", "actors");
        for (Map<String, Object> resource : resources) {
            Path file = folder.resolve((String) resource.get("path"));
            assertThat(resource.get("hash")).isEqualTo("sha256:" + Digest.of(file));
            Map<String, Object> schema = (Map<String, Object>) resource.get("schema");
            List<Map<String, Object>> fields = (List<Map<String, Object>>) schema.get("fields");
            List<List<String>> rows = new ArrayList<>();
            try (TableReader reader = TableReader.open(file, TableOptions.DEFAULT)) {
                assertThat(reader.header())
                        .isEqualTo(fields.stream()
                                .map(field -> (String) field.get("name"))
                                .toList());
                assertThat(String.valueOf(reader.delimiter()))
                        .isEqualTo(((Map<String, Object>) resource.get("dialect")).get("delimiter"));
                for (Optional<TableRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                    rows.add(((TableRecord.Row) next.get()).cells());
                }
            }
            for (int f = 0; f < fields.size(); f++) {
                int column = f;
                List<String> cells = rows.stream().map(row -> row.get(column)).toList();
                check(fields.get(f), cells);
                keys.put(resource.get("name") + "." + fields.get(f).get("name"), new HashSet<>(cells));
            }
            assertThat(rows).hasSize(resource.get("name").equals("sentences") ? texts.size() : rows.size());
        }
        assertThat(keys.get("articles.article_id")).containsAll(keys.get("sentences.article_id"));
        assertThat(keys.get("articles.article_id")).containsAll(keys.get("actors.article_id"));
        assertThat(resources.get(0).toString())
                .contains("enum=[conciliatory, hardline, analytical]")
                .contains("reference={fields=article_id, resource=articles}");
    }

    private static void check(Map<String, Object> field, List<String> cells) {
        Map<String, Object> constraints =
                (Map<String, Object>) field.getOrDefault("constraints", Map.<String, Object>of());
        String name = (String) field.get("name");
        if (constraints.containsKey("required")) {
            assertThat(cells).as(name).doesNotContain("");
        }
        if (constraints.containsKey("unique")) {
            assertThat(cells).as(name).doesNotHaveDuplicates();
        }
        if (constraints.containsKey("enum")) {
            assertThat((List<String>) constraints.get("enum")).as(name).containsAll(filled(cells));
        }
        for (String cell : filled(cells)) {
            switch ((String) field.get("type")) {
                case "number" ->
                    between(
                            constraints,
                            Double.parseDouble(cell.replace(((String) field.get("decimalChar")).charAt(0), '.')));
                case "integer" -> assertThat(Long.parseLong(cell)).as(name).isNotNegative();
                case "boolean" -> assertThat(cell).as(name).isIn("true", "false");
                default -> assertThat(field.get("type")).isEqualTo("string");
            }
        }
    }

    private static List<String> filled(List<String> cells) {
        return cells.stream().filter(cell -> !cell.isEmpty()).distinct().toList();
    }

    private static void between(Map<String, Object> constraints, double number) {
        assertThat(number)
                .isBetween(
                        ((Number) constraints.get("minimum")).doubleValue(),
                        ((Number) constraints.get("maximum")).doubleValue());
    }
}
