package org.demarche.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.report.Column.Kind;
import org.demarche.storage.Json;
import org.demarche.table.TableException;
import org.demarche.table.TableOptions;
import org.demarche.table.TableReader;

/**
 * {@code datapackage.json}: what programs need to know of a report's tables, as a Frictionless Tabular Data Package
 * (version 1 of the specifications, which version 2 reads too).
 */
public final class DataPackage {

    private static final String TABLE = ".csv";
    private static final String ARTICLE_ID = "article_id";
    private static final String SENTENCE_ID = "sentence_id";

    private final FinishedReport report;
    private final Map<String, String> settings;

    private DataPackage(FinishedReport report) {
        this.report = report;
        this.settings = report.run().settings();
    }

    /**
     * The same report gives the same text.
     *
     * @throws TableException if the header of a table cannot be read
     */
    public static String of(FinishedReport report) throws TableException {
        return Json.pretty(new DataPackage(report).described());
    }

    private Map<String, Object> described() throws TableException {
        RunRecord run = report.run();
        List<Object> resources = new ArrayList<>();
        for (RunRecord.ReportDigest file : run.reports()) {
            if (file.file().endsWith(TABLE)) {
                resources.add(resource(file));
            }
        }
        Map<String, Object> described = new TreeMap<>();
        described.put("profile", "tabular-data-package");
        described.put("name", "demarche-report");
        described.put("id", run.identity());
        described.put("title", "Stance and sentiment of sentences");
        described.put(
                "description",
                "Labels given by the model " + run.model().name() + " of " + run.program() + ", codebook version "
                        + settings.getOrDefault("codebook", "unknown")
                        + ". A text cell that a spreadsheet could take for a formula starts with one apostrophe.");
        described.put("resources", resources);
        return described;
    }

    private Map<String, Object> resource(RunRecord.ReportDigest digest) throws TableException {
        Path file = report.folder().resolve(digest.file());
        Map<String, Object> resource = new TreeMap<>();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", name(digest.file()));
        resource.put("path", digest.file());
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("hash", "sha256:" + digest.sha256());
        resource.put(
                "dialect",
                Map.of(
                        "delimiter",
                        settings.getOrDefault("delimiter", ","),
                        "lineTerminator",
                        "\r\n",
                        "quoteChar",
                        "\"",
                        "doubleQuote",
                        true,
                        "header",
                        true,
                        "skipInitialSpace",
                        false));
        resource.put("schema", schema(digest.file(), file));
        return resource;
    }

    private Map<String, Object> schema(String name, Path file) throws TableException {
        List<String> header;
        try (TableReader reader = TableReader.open(file, TableOptions.DEFAULT)) {
            header = reader.header();
        }
        Map<String, Object> schema = new TreeMap<>();
        boolean articles = name.equals(ReportFile.ARTICLES.fileName());
        boolean sentences = name.equals(ReportFile.SENTENCES.fileName());
        String key = articles ? ARTICLE_ID : sentences ? SENTENCE_ID : "";
        schema.put(
                "fields",
                ReportColumns.of(name, header, report.tasks()).stream()
                        .map(column -> field(column, column.name().equals(key)))
                        .toList());
        schema.put("missingValues", List.of(""));
        if (!key.isEmpty()) {
            schema.put("primaryKey", key);
        }
        List<Object> foreign = new ArrayList<>();
        if (header.contains(ARTICLE_ID) && !articles) {
            foreign.add(reference(ARTICLE_ID, ReportFile.ARTICLES));
        }
        if (header.contains(SENTENCE_ID) && !sentences) {
            foreign.add(reference(SENTENCE_ID, ReportFile.SENTENCES));
        }
        if (!foreign.isEmpty()) {
            schema.put("foreignKeys", foreign);
        }
        return schema;
    }

    private static Map<String, Object> reference(String field, ReportFile to) {
        return Map.of("fields", field, "reference", Map.of("resource", name(to.fileName()), "fields", field));
    }

    private Map<String, Object> field(Column column, boolean unique) {
        Map<String, Object> field = new TreeMap<>();
        field.put("name", column.name());
        field.put("type", type(column.kind()));
        field.put("description", column.meaning());
        Map<String, Object> constraints = new TreeMap<>();
        if (column.filled()) {
            constraints.put("required", true);
        }
        if (unique) {
            constraints.put("unique", true);
        }
        if (!column.values().isEmpty()) {
            constraints.put("enum", column.values());
        }
        if (column.kind() == Kind.FLAG) {
            field.put("trueValues", List.of("true"));
            field.put("falseValues", List.of("false"));
        }
        if (column.kind().isNumber()) {
            constraints.put("minimum", column.kind() == Kind.BALANCE ? -1 : 0);
        }
        if (type(column.kind()).equals("number")) {
            constraints.put("maximum", 1);
            field.put("decimalChar", settings.getOrDefault("decimal", "."));
        }
        if (!constraints.isEmpty()) {
            field.put("constraints", constraints);
        }
        return field;
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case SHARE, BALANCE -> "number";
            case COUNT -> "integer";
            case FLAG -> "boolean";
            case ID, TEXT, CONTEXT, NAME, WORD, LABEL, REVIEW, INPUT -> "string";
        };
    }

    private static String name(String file) {
        return file.substring(0, file.length() - TABLE.length());
    }
}
