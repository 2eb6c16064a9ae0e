package operandi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import operandi.cli.text.CheckLines;
import operandi.cli.text.ExpectationText;
import operandi.core.experiment.CheckedExpectation;
import operandi.core.experiment.ReplicationFailedException;
import operandi.core.model.Design;
import operandi.reporting.junit.TestCase;
import operandi.reporting.junit.TestSuite;
import operandi.reporting.text.VisibleText;

/**
 * What came of checking one scenario.
 *
 * @param page for people
 * @param suite for build servers
 * @param code what this file alone would make the command tell
 */
record CheckedFile(String page, TestSuite suite, ExitCode code) {

    /** One whose expectations were held against what came out. */
    static CheckedFile of(Path file, Design design, List<CheckedExpectation> checked) {
        List<String> names = distinct(checked.stream()
                .map(CheckedExpectation::expectation)
                .map(ExpectationText::name)
                .toList());
        List<TestCase> cases = new ArrayList<>();
        for (int i = 0; i < checked.size(); i++) {
            cases.add(new TestCase(names.get(i), outcome(file, checked.get(i))));
        }
        boolean allHold = checked.stream().allMatch(CheckedExpectation::holds);
        return new CheckedFile(
                CheckLines.of(name(file), design, checked),
                new TestSuite(name(file), properties(design), cases),
                allHold ? ExitCode.SUCCESS : ExitCode.EXPECTATION_FAILED);
    }

    /** One that is no scenario. Its diagnostics were shown already. */
    static CheckedFile invalid(Path file) {
        return erroneous(
                file,
                "the scenario is invalid; see: " + CommandText.of("validate", file),
                version(),
                ExitCode.INVALID_SCENARIO);
    }

    /** One of which a future could not be simulated. */
    static CheckedFile notSimulated(Path file, Design design, ReplicationFailedException failure) {
        return erroneous(file, String.valueOf(failure.getMessage()), properties(design), ExitCode.REPLICATION_FAILED);
    }

    private static CheckedFile erroneous(
            Path file, String message, SortedMap<String, String> properties, ExitCode code) {
        String line = VisibleText.line(message);
        TestCase test = new TestCase("can be simulated", new TestCase.Erroneous(line));
        return new CheckedFile(
                name(file) + ": " + line + "\n", new TestSuite(name(file), properties, List.of(test)), code);
    }

    /** How many expectations there were, and how many of them hold. */
    static String summary(List<CheckedFile> files) {
        int expectations = 0;
        int failed = 0;
        int broken = 0;
        for (CheckedFile file : files) {
            for (TestCase test : file.suite.cases()) {
                expectations += test.outcome() instanceof TestCase.Erroneous ? 0 : 1;
                failed += test.outcome() instanceof TestCase.Failed ? 1 : 0;
                broken += test.outcome() instanceof TestCase.Erroneous ? 1 : 0;
            }
        }
        return counted(expectations, "expectation") + " in " + counted(files.size(), "file") + ": "
                + (expectations - failed) + " ok, " + failed + " failed"
                + (broken == 0 ? "" : "; " + counted(broken, "file") + " could not be checked");
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static TestCase.Outcome outcome(Path file, CheckedExpectation checked) {
        String observed = "observed " + ExpectationText.observed(checked);
        return checked.holds()
                ? new TestCase.Passed(observed)
                : new TestCase.Failed(
                        observed + ", expected " + ExpectationText.condition(checked.expectation()),
                        "expected in " + name(file) + ":"
                                + checked.expectation().position());
    }

    /** Two expectations may be about the same metric; a number tells them apart. */
    private static List<String> distinct(List<String> names) {
        List<String> distinct = new ArrayList<>();
        for (String name : names) {
            int number = 1;
            String candidate = name;
            while (distinct.contains(candidate)) {
                number++;
                candidate = name + " (" + number + ")";
            }
            distinct.add(candidate);
        }
        return distinct;
    }

    private static SortedMap<String, String> properties(Design design) {
        SortedMap<String, String> properties = version();
        properties.put("seed", Long.toString(design.seed()));
        properties.put("replications", Integer.toString(design.replications()));
        return properties;
    }

    private static SortedMap<String, String> version() {
        return new TreeMap<>(Map.of("version", Version.NUMBER));
    }

    /** The same on every system. */
    private static String name(Path file) {
        return VisibleText.line(file.toString().replace('\\', '/'));
    }
}
