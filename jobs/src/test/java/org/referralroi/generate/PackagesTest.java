package org.referralroi.generate;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class PackagesTest {

    private static final String GENERATE = "org.referralroi.generate";

    @Test
    void whatIsPlantedKnowsNoCompanyAndTheCompanyKnowsNoDelivery() {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(GENERATE);
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("deliveries")
                .definedBy(GENERATE)
                .layer("company")
                .definedBy(GENERATE + ".company")
                .layer("planted")
                .definedBy(GENERATE + ".planted")
                .whereLayer("deliveries")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("company")
                .mayOnlyBeAccessedByLayers("deliveries")
                .check(classes);
    }
}
