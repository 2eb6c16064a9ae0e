package operandi.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;

/** The laws of core: who may know whom, and nothing whose answer could differ between two runs or two machines. */
@AnalyzeClasses(packages = "operandi.core", importOptions = CoreArchitectureTest.MainClasses.class)
class CoreArchitectureTest {
    private static final List<String> PACKAGES =
            List.of("kernel", "random", "statistics", "model", "world", "experiment");
    private static final int FEWEST_CLASSES = 60;

    /** What Math computes exactly, and so alike everywhere; all else there may differ in the last bit. */
    private static final Set<String> EXACT_MATH = new TreeSet<>(List.of(
            "abs",
            "absExact",
            "addExact",
            "ceil",
            "copySign",
            "decrementExact",
            "floor",
            "floorDiv",
            "floorMod",
            "fma",
            "getExponent",
            "incrementExact",
            "max",
            "min",
            "multiplyExact",
            "multiplyFull",
            "multiplyHigh",
            "negateExact",
            "nextAfter",
            "nextDown",
            "nextUp",
            "rint",
            "round",
            "scalb",
            "signum",
            "sqrt",
            "subtractExact",
            "toIntExact",
            "ulp"));

    @ArchTest
    static void scan_ofCore_seesEveryPackageAndEnoughClasses(JavaClasses core) {
        assertThat(core.size()).as("classes scanned").isGreaterThanOrEqualTo(FEWEST_CLASSES);
        for (String name : PACKAGES) {
            assertThat(core.containPackage("operandi.core." + name))
                    .as("package operandi.core.%s is scanned", name)
                    .isTrue();
        }
        assertThat(core)
                .as("every class lives in one of the packages")
                .allMatch(type -> type.getSimpleName().equals("package-info")
                        || PACKAGES.stream()
                                .anyMatch(name ->
                                        (type.getPackageName() + ".").startsWith("operandi.core." + name + ".")));
    }

    @ArchTest
    static final ArchRule kernel_knowsNothingElse = knowsOnly("kernel");

    @ArchTest
    static final ArchRule random_knowsNothingElse = knowsOnly("random");

    @ArchTest
    static final ArchRule statistics_knowsRandomOnly = knowsOnly("statistics", "random");

    @ArchTest
    static final ArchRule model_knowsNoRunningThing = knowsOnly("model", "kernel", "random");

    @ArchTest
    static final ArchRule world_knowsNoExperiment = knowsOnly("world", "kernel", "random", "statistics", "model");

    @ArchTest
    static final ArchRule packages_areFreeOfCycles =
            slices().matching("operandi.core.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule core_usesTheJdkAlone = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("operandi.core..", "java..", "org.jspecify.annotations");

    @ArchTest
    static final ArchRule core_knowsNoFileNetworkOrChart = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net..", "java.awt..", "java.sql..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.File.*");

    @ArchTest
    static final ArchRule core_writesToNoConsole = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule core_keepsNoMutableStaticState =
            fields().that().areStatic().should().beFinal().because("two runs in one JVM must not meet");

    @ArchTest
    static final ArchRule threads_areForExperimentsOnly = noClasses()
            .that()
            .resideOutsideOfPackage("operandi.core.experiment..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.concurrent..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Thread.class, ThreadLocal.class)
            .because("a replication runs on one thread");

    @ArchTest
    static final ArchRule mathematics_isReproducible = neverAccess(describe(
            "mathematics that is not fixed to the last bit (StrictMath is)",
            access -> access.getTargetOwner().isEquivalentTo(Math.class) && !EXACT_MATH.contains(access.getName())));

    @ArchTest
    static final ArchRule time_isSimulatedOnly = neverAccess(describe(
                    "a wall clock",
                    access -> (access.getTargetOwner().isEquivalentTo(System.class)
                                    && List.of("currentTimeMillis", "nanoTime").contains(access.getName()))
                            || (access.getTargetOwner().getPackageName().equals("java.time")
                                    && access.getName().equals("now"))))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Date.class, TimeZone.class);

    @ArchTest
    static final ArchRule randomness_isOurOwn = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(RandomGenerator.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.util.random..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(SecureRandom.class, UUID.class)
            .because("a JDK may change its generators");

    @ArchTest
    static final ArchRule order_isNeverThatOfHashes =
            neverAccess(describe("a collection without a fixed order", CoreArchitectureTest::makesUnorderedCollection));

    @ArchTest
    static final ArchRule streams_areSequential = neverAccess(describe(
            "a parallel stream",
            access -> access.getName().equals("parallelStream")
                    || (access.getName().equals("parallel")
                            && access.getTargetOwner().isAssignableTo(BaseStream.class))));

    @ArchTest
    static final ArchRule text_isTheSameInEveryLocale = neverAccess(
            describe("formatting in the locale of the machine", CoreArchitectureTest::formatsInDefaultLocale));

    @ArchTest
    static void rules_onAClassThatBreaksThem_reportIt(JavaClasses ignored) {
        JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);

        assertThat(List.of(
                        mathematics_isReproducible,
                        time_isSimulatedOnly,
                        randomness_isOurOwn,
                        order_isNeverThatOfHashes,
                        streams_areSequential,
                        text_isTheSameInEveryLocale,
                        core_writesToNoConsole,
                        core_keepsNoMutableStaticState))
                .allSatisfy(rule -> assertThat(rule.evaluate(offender).hasViolation())
                        .as(rule.getDescription())
                        .isTrue());
    }

    private static ArchRule knowsOnly(String name, String... others) {
        Set<String> forbidden = new TreeSet<>(PACKAGES);
        forbidden.remove(name);
        forbidden.removeAll(List.of(others));
        return noClasses()
                .that()
                .resideInAPackage("operandi.core." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden.stream()
                        .map(other -> "operandi.core." + other + "..")
                        .toArray(String[]::new));
    }

    private static ClassesShouldConjunction neverAccess(DescribedPredicate<JavaAccess<?>> what) {
        return noClasses().should().accessTargetWhere(what);
    }

    private static boolean makesUnorderedCollection(JavaAccess<?> access) {
        String name = access.getName();
        if (name.equals("<init>")) {
            return equivalentTo(HashMap.class)
                    .or(equivalentTo(HashSet.class))
                    .or(equivalentTo(IdentityHashMap.class))
                    .or(equivalentTo(WeakHashMap.class))
                    .or(equivalentTo(ConcurrentHashMap.class))
                    .test(access.getTargetOwner());
        }
        if (access.getTargetOwner().isEquivalentTo(Collectors.class)) {
            int arguments = arguments(access);
            return List.of("toSet", "toUnmodifiableSet", "toUnmodifiableMap", "toConcurrentMap")
                            .contains(name)
                    || (name.equals("toMap") && arguments < 4)
                    || (name.equals("groupingBy") && arguments < 3);
        }
        return (access.getTargetOwner().isEquivalentTo(Set.class)
                        || access.getTargetOwner().isEquivalentTo(Map.class))
                && List.of("of", "copyOf", "ofEntries").contains(name)
                && arguments(access) > 0;
    }

    private static boolean formatsInDefaultLocale(JavaAccess<?> access) {
        boolean takesLocale = access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Locale.class));
        return !takesLocale
                && access.getTargetOwner().isEquivalentTo(String.class)
                && List.of("format", "formatted", "toLowerCase", "toUpperCase").contains(access.getName());
    }

    private static int arguments(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                ? target.getRawParameterTypes().size()
                : 0;
    }

    /** Leaves the tests out, wherever the build directory is. */
    static final class MainClasses implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }

    /** Breaks each rule once, so that a rule that has gone blind is seen. */
    @SuppressWarnings({"NonFinalStaticField", "UnusedMethod"})
    private static final class Offender {
        private static double last;

        static void offend() {
            last = Math.log(2) + System.nanoTime() + new Random().nextDouble();
            Map<String, Integer> unordered = new HashMap<>();
            System.out.println(String.format("%d", unordered.size())
                    + List.of(last).parallelStream().count());
        }
    }
}
