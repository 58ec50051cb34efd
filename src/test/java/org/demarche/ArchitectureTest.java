package org.demarche;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.ObjectInputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** Guards the map of docs/architecture.md: who may import whom, and what nobody may do. */
@AnalyzeClasses(packages = "org.demarche", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    /** Each room with the rooms it may import besides the root package. The map is the law; a room not in it is an error. */
    private static final Map<String, Set<String>> ROOMS = Map.ofEntries(
            // ground floor
            Map.entry("table", Set.of()),
            Map.entry("storage", Set.of()),
            Map.entry("format", Set.of()),
            // between the floors
            Map.entry("side", Set.of("table")),
            // first floor: rooms that do not know each other
            Map.entry("article", Set.of("storage", "format")),
            Map.entry("language", Set.of()),
            Map.entry("sentence", Set.of()),
            Map.entry("encode", Set.of("storage")),
            Map.entry("head", Set.of()),
            Map.entry("tune", Set.of()),
            Map.entry("calibrate", Set.of()),
            Map.entry("corpus", Set.of("table", "storage")),
            Map.entry("evaluate", Set.of("table", "side")),
            Map.entry("attribution", Set.of("table", "side")),
            Map.entry("explain", Set.of()),
            // second floor
            Map.entry("agree", Set.of("table", "evaluate")),
            Map.entry("likeness", Set.of("table", "corpus", "evaluate")),
            Map.entry("bundle", Set.of("storage", "encode", "head", "calibrate", "evaluate", "explain")),
            Map.entry("report", Set.of("storage", "table", "evaluate", "explain")),
            // third floor
            Map.entry(
                    "score",
                    Set.of(
                            "storage",
                            "table",
                            "article",
                            "language",
                            "sentence",
                            "attribution",
                            "encode",
                            "head",
                            "calibrate",
                            "explain",
                            "bundle",
                            "report")),
            Map.entry(
                    "train",
                    Set.of(
                            "storage",
                            "table",
                            "corpus",
                            "encode",
                            "head",
                            "tune",
                            "calibrate",
                            "evaluate",
                            "explain",
                            "bundle",
                            "side")),
            Map.entry("workbook", Set.of("storage", "table", "corpus", "report")),
            Map.entry("trend", Set.of("table", "storage", "evaluate", "report")),
            Map.entry("suggest", Set.of("table", "encode", "explain", "bundle", "report")),
            Map.entry("review", Set.of("storage", "table", "agree", "report")),
            // fourth floor
            Map.entry("page", Set.of("storage", "table", "evaluate", "report", "trend")),
            // fifth floor
            Map.entry(
                    "cli",
                    Set.of(
                            "storage",
                            "table",
                            "agree",
                            "likeness",
                            "corpus",
                            "encode",
                            "head",
                            "evaluate",
                            "bundle",
                            "report",
                            "score",
                            "train",
                            "workbook",
                            "page",
                            "trend",
                            "suggest",
                            "review",
                            "side")));

    /** Each third-party library with the only rooms that may see it. */
    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            Map.entry("org.apache.commons.csv..", List.of("table")),
            Map.entry("com.fasterxml.jackson..", List.of("storage")),
            Map.entry("org.yaml..", List.of("storage")),
            Map.entry("org.jsoup..", List.of("article")),
            Map.entry("org.apache.pdfbox..", List.of("format")),
            Map.entry("org.apache.fontbox..", List.of("format")),
            Map.entry("org.apache.james..", List.of("format")),
            Map.entry("ai.onnxruntime..", List.of("encode")),
            Map.entry("org.deeplearning4j..", List.of("head")),
            Map.entry("org.nd4j..", List.of("head")),
            Map.entry("org.bytedeco..", List.of("tune")),
            Map.entry("org.apache.poi..", List.of("workbook", "review")),
            Map.entry("org.tribuo..", List.of("evaluate")),
            Map.entry("picocli..", List.of("cli")),
            Map.entry("me.tongfei..", List.of("cli")),
            Map.entry("ch.qos.logback..", List.of("cli")));

    private static final int FEWEST_CLASSES = 150;

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.demarche.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule roomsImportOnlyWhatTheMapAllows =
            classes().that().resideInAPackage("org.demarche..").should(importOnlyAllowedRooms());

    @ArchTest
    static final ArchRule noStandardStreamsOutsideTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("org.demarche.cli")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule nobodyThrowsGenericExceptions = GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule randomnessIsSeeded = noClasses()
            .should()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom");

    @ArchTest
    static final ArchRule nobodyReadsJavaObjects =
            noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class);

    @ArchTest
    static final ArchRule onlyTheCommandLineExits = noClasses()
            .that()
            .resideOutsideOfPackage("org.demarche.cli")
            .should()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static void librariesStayInTheirRooms(JavaClasses all) {
        LIBRARIES.forEach((library, rooms) -> noClasses()
                .that()
                .resideOutsideOfPackages(rooms.stream()
                        .map(room -> "org.demarche." + room + "..")
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(all));
    }

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses all) {
        assertThat(all.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(aPackage -> assertThat(aPackage.isAnnotatedWith(NullMarked.class))
                        .as(aPackage.getName())
                        .isTrue());
    }

    @ArchTest
    static void thereIsSomethingToGuard(JavaClasses all) {
        assertThat(all.size()).isGreaterThan(FEWEST_CLASSES);
    }

    private static ArchCondition<JavaClass> importOnlyAllowedRooms() {
        return new ArchCondition<>("import only what the map of rooms allows") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                String from = room(item);
                item.getDirectDependenciesFromSelf().forEach(dependency -> {
                    String to = room(dependency.getTargetClass());
                    boolean allowed =
                            to.isEmpty() || to.equals(from) || allowedFrom(from).contains(to);
                    if (!allowed) {
                        events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                    }
                });
            }
        };
    }

    private static Set<String> allowedFrom(String room) {
        if (room.isEmpty()) {
            return Set.of();
        }
        Set<String> allowed = ROOMS.get(room);
        assertThat(allowed).as("a room on the map: " + room).isNotNull();
        return allowed;
    }

    /** The room of one of our classes; empty for the root package and for everybody else's classes. */
    private static String room(JavaClass aClass) {
        String name = aClass.getPackageName();
        return name.startsWith("org.demarche.") ? name.substring("org.demarche.".length()) : "";
    }
}
