package operandi.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The laws between the modules, seen from cli because it alone sees them all; core's own are with core. */
@AnalyzeClasses(packages = "operandi", importOptions = ArchitectureTest.MainClasses.class)
class ArchitectureTest {
    private static final int FEWEST_CLASSES = 100;
    private static final String CHARTS = "operandi.reporting.chart..";

    @ArchTest
    static void scan_ofAllModules_seesEveryPackageAndEnoughClasses(JavaClasses all) {
        assertThat(all.size()).as("classes scanned").isGreaterThanOrEqualTo(FEWEST_CLASSES);
        for (String name : List.of(
                "operandi.core.kernel",
                "operandi.core.random",
                "operandi.core.statistics",
                "operandi.core.model",
                "operandi.core.world",
                "operandi.core.experiment",
                "operandi.scenarios",
                "operandi.reporting",
                "operandi.cli")) {
            assertThat(all.containPackage(name))
                    .as("package %s is scanned", name)
                    .isTrue();
        }
    }

    @ArchTest
    static final ArchRule modules_dependUpwardsOnly = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("core")
            .definedBy("operandi.core..")
            .layer("scenarios")
            .definedBy("operandi.scenarios..")
            .layer("reporting")
            .definedBy("operandi.reporting..")
            .layer("cli")
            .definedBy("operandi.cli..")
            .whereLayer("core")
            .mayNotAccessAnyLayer()
            .whereLayer("scenarios")
            .mayOnlyAccessLayers("core")
            .whereLayer("reporting")
            .mayOnlyAccessLayers("core")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule layersOfCore_buildOnTheKernel = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("kernel")
            .definedBy("operandi.core.kernel..")
            .layer("world")
            .definedBy("operandi.core.world..")
            .layer("experiment")
            .definedBy("operandi.core.experiment..")
            .whereLayer("kernel")
            .mayNotAccessAnyLayer()
            .whereLayer("world")
            .mayOnlyAccessLayers("kernel")
            .whereLayer("world")
            .mayOnlyBeAccessedByLayers("experiment");

    @ArchTest
    static final ArchRule packages_areFreeOfCycles =
            slices().matching("operandi.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule guice_staysAtTheEdge =
            onlyIn("operandi.cli..", "com.google.inject..", "jakarta.inject..", "com.google.common..");

    @ArchTest
    static final ArchRule picocli_staysAtTheEdge = onlyIn("operandi.cli..", "picocli..");

    @ArchTest
    static final ArchRule yaml_isReadByScenariosOnly = onlyIn("operandi.scenarios..", "org.snakeyaml..");

    @ArchTest
    static final ArchRule drawing_isForChartsOnly =
            onlyIn(CHARTS, "org.jfree..", "org.apache.batik..", "java.awt..", "javax.imageio..");

    @ArchTest
    static final ArchRule templates_areForReportsOnly = onlyIn("operandi.reporting..", "gg.jte..");

    @ArchTest
    static final ArchRule json_isForReportsOnly = onlyIn("operandi.reporting..", "tools.jackson..");

    @ArchTest
    static final ArchRule csv_isForReadersAndWritersOnly = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "operandi.scenarios.format..", "operandi.reporting.file..", "operandi.reporting.sweep..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.commons.csv..");

    @ArchTest
    static final ArchRule console_belongsToTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("operandi.cli..")
            .should(ACCESS_STANDARD_STREAMS)
            .orShould(USE_JAVA_UTIL_LOGGING);

    @ArchTest
    static final ArchRule time_ofDayChangesNoFile = noClasses()
            .that()
            .resideOutsideOfPackage("operandi.cli..")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Date.class, UUID.class, Random.class)
            .because("the same input and seed give the same bytes");

    @ArchTest
    static final ArchRule numbers_areWrittenByOurOwnFormat = noClasses()
            .that()
            .resideInAnyPackage("operandi.reporting..", "operandi.core..")
            .should()
            .callMethod(Double.class, "toString", double.class)
            .orShould()
            .callMethod(String.class, "valueOf", double.class)
            .orShould()
            .callMethod(StringBuilder.class, "append", double.class)
            .because("Double.toString differs between JDKs");

    @ArchTest
    static final ArchRule names_sayWhatAClassIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper");

    private static ArchRule onlyIn(String home, String... library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library);
    }

    /** Leaves the tests out, wherever the build directory is. */
    static final class MainClasses implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }
}
