package operandi.cli;

import static operandi.cli.CommandLineTester.CLINIC;
import static operandi.cli.CommandLineTester.MOVING;
import static operandi.cli.CommandLineTester.STANDSTILL;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Module;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import operandi.cli.CommandLineTester.Answer;
import operandi.core.experiment.Expectations;
import operandi.core.experiment.Experiment;
import operandi.core.model.Alternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Scenarios held to what they expect. */
class CheckTest {

    @TempDir
    private Path directory;

    private CommandLineTester operandi;
    private Path junit;

    @BeforeEach
    void prepare() {
        operandi = new CommandLineTester(directory);
        junit = directory.resolve("reports/junit.xml");
    }

    @Test
    void expectations_thatHold_areZeroAndALineEach() {
        Answer answer = operandi.run("check", MOVING).hasCode(ExitCode.SUCCESS);

        assertThat(answer.outLines()).hasSize(4).startsWith(MOVING + ": 4 futures (seed 1)");
        assertThat(answer.outLines().get(1)).matches("  ok {2}stay +contacts +[0-9,]+ ± [0-9,]+ {2}at least 100");
        assertThat(answer.outLines().get(2))
                .matches(
                        "  ok {2}reorganize {2}abandoned, owners, after +[0-9.]+ ± [0-9.]+ % {2}between 0 % \\.\\. 60 %");
        assertThat(answer.lastLine()).isEqualTo("2 expectations in 1 file: 2 ok, 0 failed");
    }

    @Test
    void expectation_thatFails_isOneAndSaysWhatWasObservedAndExpected() throws Exception {
        Path scenario = changed("at-least: 100", "at-most: 100");

        Answer answer = operandi.run("check", scenario, "--junit", junit).hasCode(ExitCode.EXPECTATION_FAILED);

        assertThat(answer.outLines().get(1)).matches("  FAILED {2}stay +contacts .* at most 100 +line \\d+:\\d+");
        assertThat(answer.out()).contains("2 expectations in 1 file: 1 ok, 1 failed\n");
        Element failure = only("failure");
        assertThat(failure.getAttribute("message")).matches("observed [0-9,]+ ± [0-9,]+, expected at most 100");
        assertThat(failure.getTextContent()).contains("changed.yaml:");
    }

    @Test
    void junitXml_hasASuiteForEachScenarioAndACaseForEachExpectation() throws Exception {
        Answer answer = operandi.run("check", MOVING, CLINIC, "--junit", junit).hasCode(ExitCode.SUCCESS);

        assertThat(answer.lastLine()).isEqualTo("junit: " + junit);
        assertThat(attributes("testsuite", "name")).containsExactly(MOVING.toString(), CLINIC.toString());
        assertThat(attributes("testsuite", "tests")).containsExactly("2", "0");
        assertThat(attributes("testcase", "name"))
                .containsExactly(
                        "stay: customer.contacts, at least",
                        "reorganize: customer.abandoned of segment:owners in after, between");
        assertThat(attributes("testcase", "classname")).containsOnly(MOVING.toString());
        assertThat(attributes("property", "name"))
                .containsExactly("replications", "seed", "version", "replications", "seed", "version");
        assertThat(attributes("property", "value")).containsExactly("4", "1", Version.NUMBER, "6", "1", Version.NUMBER);
    }

    @Test
    void namesOfCases_doNotChangeWithLimitsOrOutcomes_andDiffer() throws Exception {
        operandi.run("check", MOVING, "--junit", junit);
        List<String> names = attributes("testcase", "name");
        Path moved = changed("at-least: 100", "at-least: 1_000_000");
        operandi.run("check", moved, "--junit", junit).hasCode(ExitCode.EXPECTATION_FAILED);

        assertThat(attributes("testcase", "name")).isEqualTo(names);

        Path twice =
                changed("expect:\n", "expect:\n  - {alternative: stay, metric: customer.contacts, at-least: 200}\n");
        operandi.run("check", twice, "--junit", junit);

        assertThat(attributes("testcase", "name"))
                .startsWith("stay: customer.contacts, at least", "stay: customer.contacts, at least (2)");
    }

    @Test
    void scenario_withoutExpectations_passesAndIsNotSimulated() {
        Module neverRuns = binder -> binder.bind(Engine.class)
                .toInstance((family, alternatives, drawing, checks, threads, progress) -> {
                    throw new AssertionError("simulated");
                });

        Answer answer = operandi.runWith(neverRuns, "check", CLINIC).hasCode(ExitCode.SUCCESS);

        assertThat(answer.outLines())
                .containsExactly(CLINIC + ": nothing is expected", "0 expectations in 1 file: 0 ok, 0 failed");
    }

    @Test
    void alternatives_thatNothingIsExpectedOf_areNotSimulated() {
        List<String> simulated = new ArrayList<>();
        Module watched = binder -> binder.bind(Engine.class)
                .toInstance((family, alternatives, drawing, checks, threads, progress) -> {
                    alternatives.stream().map(Alternative::id).forEach(simulated::add);
                    return new Experiment(family, alternatives, drawing, checks).run(threads, progress);
                });

        operandi.runWith(watched, "check", MOVING).hasCode(ExitCode.SUCCESS);

        assertThat(simulated).containsExactly("stay", "reorganize");
    }

    @Test
    void expectation_aboutTheChange_isHeldAgainstTheBaseline() throws IOException {
        Path scenario = changed(
                "  - {alternative: stay, metric: customer.contacts, at-least: 100}\n",
                "  - {alternative: technology-only, metric: reorganization.dip, at-most: 10_000 h}\n");
        List<String> simulated = new ArrayList<>();
        Module watched = binder -> {
            binder.bind(Engine.class).toInstance((family, alternatives, drawing, checks, threads, progress) -> {
                alternatives.stream().map(Alternative::id).forEach(simulated::add);
                return new Experiment(family, alternatives, drawing, checks).run(threads, progress);
            });
            binder.bind(Checks.class).toInstance(Expectations::check);
        };

        Answer answer = operandi.runWith(watched, "check", scenario);

        assertThat(answer.err()).as(answer.out()).doesNotContain("error[");
        assertThat(simulated).containsExactly("stay", "reorganize", "technology-only");
    }

    @Test
    void directory_standsForAllScenariosBelowIt() throws IOException {
        Path below = Files.createDirectories(directory.resolve("library/deep"));
        Files.copy(CLINIC, directory.resolve("library/b.yaml"));
        Files.copy(MOVING, below.resolve("a.yml"));
        Files.writeString(below.resolve("workflow.yaml"), "on: push\n");
        Files.copy(CLINIC, below.resolve(".hidden.yaml"));

        Answer answer =
                operandi.run("check", directory.resolve("library"), "--quiet").hasCode(ExitCode.SUCCESS);

        assertThat(answer.outLines().stream().filter(line -> line.startsWith(directory.toString())))
                .containsExactly(
                        directory.resolve("library/b.yaml") + ": nothing is expected",
                        below.resolve("a.yml") + ": 4 futures (seed 1)");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void directory_withoutScenarios_isTwo() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("empty"));

        assertThat(operandi.run("check", empty).hasCode(ExitCode.USAGE).err())
                .isEqualTo("operandi check: there is no scenario below " + empty + "\n");
    }

    @Test
    void scenario_thatIsInvalid_isThreeAlsoWhereAnExpectationFails_andTheOthersAreChecked() throws Exception {
        Path failing = changed("at-least: 100", "at-most: 100");
        Path invalid = Files.writeString(directory.resolve("invalid.yaml"), "operandi: 1\n");

        Answer answer =
                operandi.run("check", invalid, failing, "--junit", junit).hasCode(ExitCode.INVALID_SCENARIO);

        assertThat(answer.err()).contains("error[");
        assertThat(answer.out())
                .contains(invalid + ": the scenario is invalid")
                .contains("2 expectations in 2 files: 1 ok, 1 failed; 1 file could not be checked\n");
        assertThat(attributes("testsuite", "errors")).containsExactly("1", "0");
        assertThat(attributes("testsuite", "failures")).containsExactly("0", "1");
    }

    @Test
    void scenario_thatCannotBeSimulated_isSevenAndTheOthersAreChecked() throws Exception {
        Path standstill = Files.writeString(
                directory.resolve("standstill.yaml"),
                CommandLineTester.text(STANDSTILL)
                        + "expect: [{alternative: one, metric: customer.contacts, at-least: 1}]\n");

        Answer answer =
                operandi.run("check", standstill, MOVING, "--junit", junit).hasCode(ExitCode.REPLICATION_FAILED);

        assertThat(answer.outLines().get(0)).startsWith(standstill + ": replication 1 of alternative \"one\" failed");
        assertThat(answer.out()).contains("2 expectations in 2 files: 2 ok, 0 failed; 1 file could not be checked");
        assertThat(only("error").getAttribute("message")).startsWith("replication 1 of alternative \"one\" failed");
    }

    @Test
    void seedAndReplications_areThoseAskedFor() throws Exception {
        operandi.run("check", MOVING, "--seed", -7, "--replications", 3, "--junit", junit);

        assertThat(attributes("property", "value")).containsExactly("3", "-7", Version.NUMBER);
    }

    @Test
    void junitFile_thatCannotBeWritten_isRefusedBeforeAnythingIsSimulated() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThat(operandi.run("check", MOVING, "--junit", directory)
                        .hasCode(ExitCode.USAGE)
                        .err())
                .contains("--junit takes a file");
        assertThat(operandi.run("check", MOVING, "--junit", file.resolve("junit.xml"))
                        .hasCode(ExitCode.ENVIRONMENT)
                        .err())
                .contains("is not a directory");
    }

    private Path changed(String part, String replacement) throws IOException {
        String text = CommandLineTester.text(MOVING);
        assertThat(text).contains(part);
        return Files.writeString(directory.resolve("changed.yaml"), text.replace(part, replacement));
    }

    private Element only(String name) throws Exception {
        NodeList elements = document().getElementsByTagName(name);
        assertThat(elements.getLength()).as("elements %s", name).isEqualTo(1);
        return (Element) elements.item(0);
    }

    private List<String> attributes(String name, String attribute) throws Exception {
        NodeList elements = document().getElementsByTagName(name);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            values.add(((Element) elements.item(i)).getAttribute(attribute));
        }
        return values;
    }

    /** Read by the JDK's own parser, which refuses what is not well-formed. */
    private Document document() throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(CommandLineTester.bytes(junit)));
    }
}
