package org.referralroi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.referralroi.engine.Row;

/** Who may know whom: packages depend in one direction, and each library has its one place. */
class ArchitectureTest {
    private static JavaClasses program;

    @BeforeAll
    static void readTheProgram() {
        program =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.referralroi");
    }

    @Test
    void noPackageDependsOnItselfThroughOthers() {
        slices().matching("org.referralroi.(*)..").should().beFreeOfCycles().check(program);
    }

    @Test
    void extractsAndSettingsKnowNothingThatComesAfterThem() {
        knowOnly("extracts", "org.referralroi", "org.referralroi.extracts..");
        knowOnly(
                "conf",
                "org.referralroi",
                "org.referralroi.conf..",
                "org.referralroi.figures..",
                "org.referralroi.whatif..");
    }

    @Test
    void parquetKnowsNothingOfWhatIsWritten() {
        knowOnly("parquet", "org.referralroi.parquet..");
    }

    @Test
    void theEngineKnowsNoTableAndNoRun() {
        knowOnly("engine", "org.referralroi", "org.referralroi.engine..");
    }

    @Test
    void validatedAndTablesKnowTheEngineButNotEachOtherAndNoRun() {
        knowOnly(
                "validated",
                "org.referralroi",
                "org.referralroi.conf..",
                "org.referralroi.engine..",
                "org.referralroi.extracts..",
                "org.referralroi.parquet..",
                "org.referralroi.validated..");
        knowOnly(
                "tables",
                "org.referralroi",
                "org.referralroi.conf..",
                "org.referralroi.engine..",
                "org.referralroi.tables..");
    }

    @Test
    void ofTheEngineInferenceKnowsRowsOnly() {
        classes()
                .that()
                .resideInAPackage("org.referralroi.inference..")
                .should()
                .onlyDependOnClassesThat(
                        oursIn(
                                        "org.referralroi.inference..",
                                        "org.referralroi.conf..",
                                        "org.referralroi.extracts..",
                                        "org.referralroi.figures..",
                                        "org.referralroi.statistics..",
                                        "org.referralroi.validated..")
                                .or(JavaClass.Predicates.type(Row.class))
                                .or(JavaClass.Predicates.type(SideBySide.class)))
                .check(program);
    }

    @Test
    void theGeneratorKnowsNothingOfThePipelineItFeeds() {
        knowOnly("generate", "org.referralroi.generate..");
    }

    @Test
    void reportsKnowTheFiguresOfARunAndNothingElse() {
        knowOnly("figures", "org.referralroi.figures..");
        knowOnly("charts", "org.referralroi.charts..", "org.referralroi.figures..");
        knowOnly("whatif", "org.referralroi.whatif..");
        knowOnly(
                "calculator",
                "org.referralroi.calculator..",
                "org.referralroi.figures..",
                "org.referralroi.whatif..");
        knowOnly(
                "reports",
                "org.referralroi.reports..",
                "org.referralroi.figures..",
                "org.referralroi.charts..");
    }

    @Test
    void nobodyKnowsTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.referralroi.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.referralroi.cli..", "picocli..")
                .check(program);
    }

    @Test
    void onlyTheCommandLineKnowsWhatExplains() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.referralroi.explain..", "org.referralroi.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.referralroi.explain..")
                .check(program);
    }

    @Test
    void sparkAndDuckDbAreKnownToTheEngineOnly() {
        onlyIn("engine", "org.apache.spark..", "scala..", "org.duckdb..");
    }

    @Test
    void springIsKnownToTheRunOnly() {
        onlyIn("run", "org.springframework..", "com.zaxxer.hikari..");
    }

    @Test
    void mailIsKnownToTheDeliveryOnly() {
        onlyIn("deliver", "jakarta.mail..", "jakarta.activation..", "org.eclipse.angus..");
    }

    @Test
    void onlyTheCommandLineKnowsTheDelivery() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.referralroi.deliver..", "org.referralroi.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.referralroi.deliver..")
                .check(program);
    }

    private static void onlyIn(String ours, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.referralroi." + ours + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(program);
    }

    private static void knowOnly(String ours, String... known) {
        classes()
                .that()
                .resideInAPackage("org.referralroi." + ours + "..")
                .should()
                .onlyDependOnClassesThat(oursIn(known))
                .check(program);
    }

    /** Classes of libraries, and those of ours in some packages. */
    private static DescribedPredicate<JavaClass> oursIn(String... packages) {
        return DescribedPredicate.describe(
                "are of a library or in " + String.join(", ", packages),
                each ->
                        JavaClass.Predicates.resideOutsideOfPackage("org.referralroi..").test(each)
                                || JavaClass.Predicates.resideInAnyPackage(packages).test(each));
    }
}
