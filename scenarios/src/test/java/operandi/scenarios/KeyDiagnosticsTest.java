package operandi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import operandi.core.model.Profile;
import operandi.scenarios.diagnostic.Diagnostic;
import operandi.scenarios.diagnostic.DiagnosticCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, names and files that a scenario gets wrong are reported with what was probably meant, each slip once. */
class KeyDiagnosticsTest {

    @TempDir
    Path folder;

    private Sample sample;

    @BeforeEach
    void createSample() {
        sample = new Sample(folder);
    }

    @Test
    @Diagnoses(DiagnosticCode.UNKNOWN_KEY)
    void misspeltKey_isCorrectedAndItsAbsenceNotReportedToo() {
        assertThat(sample.diagnosisWith("people:\n", "peple:\n")).isEqualTo("""
                        error[E0301]: unknown key "peple" in a scenario
                          --> scenario.yaml:6:1
                           |
                         6 | peple:
                           | ^^^^^
                           = expected: one of operandi, title, question, time, calendars, people, services, segments, flows, structures, alternatives, baseline, time-line, laws, matters-if, headline, experiment, expect, limits
                           = help: did you mean "people"?
                        """);
    }

    @Test
    void keyInTheWrongPlace_saysWhereItBelongs() {
        assertThat(sample.diagnosisWith("ends: {helped", "patience: 5 min\n    ends: {helped"))
                .startsWith("error[E0301]: unknown key \"patience\" in a flow\n  --> scenario.yaml:15:5\n")
                .endsWith("   = help: \"patience\" belongs in a step\n");
    }

    @Test
    void keyInCapitals_isCorrected() {
        assertThat(sample.diagnosisWith("count: 3", "COUNT: 3")).endsWith("   = help: did you mean \"count\"?\n");
    }

    @Test
    void keyUnlikeAnyOther_getsNoSuggestion() {
        assertThat(sample.diagnosisWith("count: 3", "colour: red, count: 3"))
                .startsWith("error[E0301]: unknown key \"colour\" in a group of people\n")
                .endsWith(
                        "   = expected: one of count, skills, calendar, cost, on-call, leaves, replaced-after, knows\n");
    }

    @Test
    @Diagnoses(DiagnosticCode.MISSING_KEY)
    void missingKey_isReportedWhereItBelongs() {
        assertThat(sample.diagnosisWith("count: 3, skills: [mend, test]", "count: 3"))
                .isEqualTo("""
                        error[E0302]: "skills" is missing in a group of people
                          --> scenario.yaml:8:8
                           |
                         8 |   lab: {count: 3}
                           |        ^
                           = expected: skills: {backend: 1.0, web: 0.8}
                        """);
    }

    @Test
    void versionAlone_missesTheRest() {
        assertThat(sample.diagnosis("operandi: 1\n"))
                .contains(
                        "\"time\" is missing in a scenario",
                        "\"people\" is missing in a scenario",
                        "\"flows\" is missing in a scenario",
                        "\"structures\" is missing in a scenario")
                .doesNotContain("\"alternatives\" is missing");
    }

    @Test
    @Diagnoses(DiagnosticCode.WRONG_SHAPE)
    void listInPlaceOfAMap_isReported() {
        assertThat(sample.diagnosisWith("time: {horizon: 52 weeks}", "time: [52 weeks]"))
                .isEqualTo("""
                        error[E0303]: found a list where a map with starts, horizon, warm-up, transition belongs
                          --> scenario.yaml:3:7
                           |
                         3 | time: [52 weeks]
                           |       ^
                           = expected: a map with starts, horizon, warm-up, transition
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"just text", "- a\n- list\n", "\"quoted\"", "42"})
    void textThatIsNoMap_isNoScenario(String text) {
        assertThat(sample.diagnosis(text)).startsWith("error[E0303]: found ").contains("--> scenario.yaml:1:1\n");
    }

    @Test
    @Diagnoses(DiagnosticCode.EMPTY_VALUE)
    void keyWithoutValue_isReported() {
        assertThat(sample.diagnosisWith("title: A shop and its repairs", "title:"))
                .isEqualTo("""
                        error[E0304]: "title" has no value
                          --> scenario.yaml:2:1
                           |
                         2 | title:
                           | ^^^^^
                           = expected: a value, or no such key
                        """);
    }

    /** Every part that a scenario may name things in, left empty: a scenario or a diagnosis, never a failure. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "calendars",
                "people",
                "services",
                "segments",
                "flows",
                "structures",
                "alternatives",
                "time-line",
                "laws",
                "matters-if",
                "experiment",
                "expect",
                "limits"
            })
    void partLeftEmpty_isAnswered(String key) {
        String text = Sample.TEXT.replaceAll("(?m)^" + key + ":(.*\\n( .*\\n)*)", "") + key + ": {}\n";

        assertThatCode(() -> sample.diagnosis(text)).doesNotThrowAnyException();
    }

    @Test
    void alternativesLeftEmpty_areRefused() {
        assertThat(sample.diagnosis(Sample.TEXT + "alternatives: {}\n")).isEqualTo("""
                        error[E0304]: "alternatives" has no entries
                          --> scenario.yaml:24:1
                           |
                        24 | alternatives: {}
                           | ^^^^^^^^^^^^
                           = expected: at least one alternative
                        """);
    }

    @Test
    @Diagnoses(DiagnosticCode.NAME)
    void nameThatIsAFormula_isRefused() {
        assertThat(sample.diagnosisWith("    back: {", "    =HYPERLINK(1): {")).isEqualTo("""
                        error[E0305]: "=HYPERLINK(1)" is not a usable name
                          --> scenario.yaml:23:5
                           |
                        23 |     =HYPERLINK(1): {people: [lab]}
                           |     ^^^^^^^^^^^^^
                           = expected: letters, digits, spaces, -, _ or /, a letter or digit first, at most 80 characters
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"a\\\" onload=\"",
                "a]]>",
                "\"&#x0;\"",
                "../../etc",
                "\"+1\"",
                "\"@SUM\"",
                "-1",
                "v1.2",
                "\"a \"",
                "\"\\e[2J\"",
                "\"\\u202eabc\"",
                "\uD83D\uDE00",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void nameOfOtherCharacters_isRefused(String name) {
        assertThat(sample.diagnosisWith("    back: {", "    " + name + ": {")).startsWith("error[E0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Z\u00fcrich",
                "\u4fee\u7406",
                "\u0939\u093f\u0928\u094d\u0926\u0940",
                "2nd line",
                "HR/Payroll",
                "a_b-c",
                "CON"
            })
    void nameOfLettersOfAnyScript_isUsable(String name) {
        assertThat(sample.diagnosisWith("    back: {", "    " + name + ": {")).isEmpty();
    }

    @Test
    @Diagnoses(DiagnosticCode.TEXT)
    void textThatTurnsTheDirectionOfWriting_isRefused() {
        assertThat(sample.diagnosisWith("A shop and", "A shop \u202e and")).isEqualTo("""
                        error[E0306]: the text holds U+202E, which cannot be shown
                          --> scenario.yaml:2:8
                           |
                         2 | title: A shop U+202E and its repairs
                           |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                           = expected: characters that can be shown
                           = help: remove the character
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "'=HYPERLINK(1)'",
                "'@SUM ]]> \" onload='",
                "\uD83D\uDC69\u200D\uD83D\uDCBB"
            })
    void titleOfAnythingThatCanBeShown_isAccepted(String title) {
        assertThat(sample.diagnosisWith("title: A shop and its repairs", "title: " + title))
                .isEmpty();
    }

    @Test
    void titleOf201Characters_isTooLong() {
        assertThat(sample.diagnosisWith("title: A shop and its repairs", "title: " + "x".repeat(201)))
                .startsWith("error[E0306]: the text is too long\n")
                .endsWith("   = expected: at most 200 characters\n");
    }

    @Test
    @Diagnoses(DiagnosticCode.VERSION)
    void otherVersion_isTheOnlyFault() {
        assertThat(sample.diagnosis("operandi: 2\nnew-key: 3\n")).isEqualTo("""
                        error[E0307]: a scenario of format "2"
                          --> scenario.yaml:1:11
                           |
                         1 | operandi: 2
                           |           ^
                           = expected: operandi: 1
                        """);
    }

    @Test
    @Diagnoses(DiagnosticCode.RESERVED_NAME)
    void stepNamedDone_isRefused() {
        assertThat(sample.diagnosisWith("steps: {mend: {", "steps: {done: {")).isEqualTo("""
                        error[E0308]: "done" has a meaning of its own and cannot name a step
                          --> scenario.yaml:19:38
                           |
                        19 |   repair: {arrives: 3 /week, steps: {done: {by: mend, takes: 2 h}}}
                           |                                      ^^^^
                           = expected: another name
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "'  office: {days', '  always: {days'",
        "'leave: unresolved}', 'leave: unresolved, retry: resolved}'",
        "'leave: unresolved}', 'leave: unresolved, done: unresolved}'"
    })
    void builtInNames_keepTheirMeaning(String original, String replacement) {
        assertThat(sample.diagnosisWith(original, replacement)).startsWith("error[E0308]: ");
    }

    @Test
    @Diagnoses(DiagnosticCode.NAME_TAKEN)
    void stepNamedAsAnEnd_isRefused() {
        assertThat(sample.diagnosisWith(
                        "ends: {helped: resolved, leave", "ends: {helped: resolved, call: resolved, leave"))
                .isEqualTo("""
                        error[E0309]: "call" is a step and an end of the same flow
                          --> scenario.yaml:18:7
                           |
                        18 |       call: {by: talk, takes: 6 min, patience: 5 min, abandons: leave}
                           |       ^^^^
                           = expected: another name for one of them
                        """);
    }

    @Test
    void groupNamedAsAPerson_isRefused() {
        assertThat(sample.diagnosis(Sample.TEXT.replace("  lab:", "  desk-1:").replace("[lab]", "[desk-1]")))
                .contains("error[E0309]: \"desk-1\" is a group and also a person of another group\n");
    }

    @ParameterizedTest
    @CsvSource({"'owns: [shop]', 'owns: [shop, shop]'", "'[mend, test]', '[mend, mend]'"})
    void nameListedTwice_isReported(String original, String replacement) {
        assertThat(sample.diagnosisWith(original, replacement))
                .startsWith("error[E0309]: ")
                .contains(" is listed twice\n");
    }

    @Test
    @Diagnoses(DiagnosticCode.KEYS_CONFLICT)
    void stepByPeopleAndOnServices_isRefused() {
        assertThat(sample.diagnosisWith("browse: {on: shop", "browse: {on: shop, by: talk"))
                .isEqualTo("""
                        error[E0310]: "by" and "on" in one step
                          --> scenario.yaml:17:16
                           |
                        17 |       browse: {on: shop, by: talk, takes: 4 min, then: {helped: 80 %, call: 20 %...
                           |                ^^
                           = expected: exactly one of by, on, waits and opens
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "'takes: 4 min', 'takes: 4 min, patience: 1 min, abandons: leave'",
        "'takes: 4 min', 'takes: 4 min, requeue: true'",
        "'takes: 2 h', 'takes: 2 h, fails: done'",
        "'takes: 2 h', 'takes: {lognormal: {mean: 1 h, sigma: 1}}'",
        "'abandons: leave', 'abandons: leave, retry-after: 1 h'"
    })
    void keysThatDoNotGoTogether_areRefused(String original, String replacement) {
        assertThat(sample.diagnosisWith(original, replacement)).startsWith("error[E0310]: ");
    }

    @Test
    @Diagnoses(DiagnosticCode.UNKNOWN_NAME)
    void misspeltReference_isCorrected() {
        assertThat(sample.diagnosisWith("abandons: leave", "abandons: laeve")).isEqualTo("""
                        error[E0312]: unknown step or end "laeve"
                          --> scenario.yaml:18:65
                           |
                        18 |       call: {by: talk, takes: 6 min, patience: 5 min, abandons: laeve}
                           |                                                                 ^^^^^
                           = expected: one of browse, call, helped, leave, done
                           = help: did you mean "leave"?
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "'people: [lab]', 'people: [labb]', unknown person or group \"labb\", did you mean \"lab\"?",
        "'people: [lab]', 'people: [lab-1..lab-4]', unknown person or group \"lab-4\", the group lab has 3 people",
        "'owns: [shop]', 'owns: [shpo]', unknown service \"shpo\", did you mean \"shop\"?",
        "'serves: [buyers]', 'serves: [buyer]', unknown segment \"buyer\", did you mean \"buyers\"?",
        "'journey: visit', 'journey: visits', unknown flow \"visits\", did you mean \"visit\"?",
        "'calendar: office', 'calendar: offce', unknown calendar \"offce\", did you mean \"office\"?",
        "'on: shop', 'on: shop2', unknown service \"shop2\", did you mean \"shop\"?"
    })
    void referenceThatLeadsNowhere_isOneError(String original, String replacement, String message, String help) {
        assertThat(sample.diagnosisWith(original, replacement))
                .startsWith("error[E0312]: " + message + "\n")
                .endsWith("   = help: " + help + "\n")
                .containsOnlyOnce("error[");
    }

    @ParameterizedTest
    @CsvSource({
        "headline: customer.wiat, unknown metric \"customer.wiat\"",
        "matters-if: {customer.wiat: 1 min}, unknown metric \"customer.wiat\"",
        "baseline: tody, unknown alternative \"tody\"",
        "alternatives: {a: {structure: tody}}, unknown structure \"tody\""
    })
    void unknownNameAtTopLevel_isReported(String line, String message) {
        assertThat(sample.diagnosis(Sample.TEXT + line + "\n")).startsWith("error[E0312]: " + message + "\n");
    }

    @Test
    @Diagnoses(DiagnosticCode.OUTSIDE_FOLDER)
    void fileOutsideTheFolder_isNotRead() {
        assertThat(sample.diagnosisWith("journey: visit", "profile: ../../etc/passwd, journey: visit"))
                .isEqualTo("""
                        error[E0313]: "../../etc/passwd" is outside the scenario's folder
                          --> scenario.yaml:12:55
                           |
                        12 |   buyers: {customers: 1_000, needs: 6 /year, profile: ../../etc/passwd, journey:...
                           |                                                       ^^^^^^^^^^^^^^^^
                           = expected: a relative path such as data/needs-by-hour.csv, inside the folder of the scenario
                        """.replace("journey: visit}", "journe..."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "'C:\\x'", "'\\\\host\\x'", "http://169.254.169.254/", "a/../b.csv", "~/x"})
    void pathOutOfTheFolder_isRefused(String path) {
        assertThat(sample.diagnosisWith("journey: visit", "profile: " + path + ", journey: visit"))
                .startsWith("error[E0313]: ");
    }

    @Test
    void linkOutOfTheFolder_isRefused(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.csv"), "hour,weight\nsecret\n");
        Files.createSymbolicLink(folder.resolve("link.csv"), secret);

        assertThat(sample.diagnosisWith("journey: visit", "profile: link.csv, journey: visit"))
                .startsWith("error[E0313]: \"link.csv\" is outside the scenario's folder\n")
                .doesNotContain("secret");
    }

    @Test
    void fileThatIsNotThere_isReportedWhereItIsNamed() {
        assertThat(sample.diagnosisWith("journey: visit", "profile: needs.csv, journey: visit"))
                .startsWith("error[E0101]: \"needs.csv\": there is no such file\n  --> scenario.yaml:12:55\n");
    }

    @Test
    @Diagnoses(DiagnosticCode.CSV)
    void weightThatIsNoNumber_isReportedInTheFileThatHoldsIt() {
        assertThat(diagnosisOfProfile("hour,weight\n0,1\n1,-2\n")).isEqualTo("""
                        error[E0314]: -2 is out of range
                          --> data/needs.csv:3:3
                           |
                         3 | 1,-2
                           |   ^^
                           = expected: a number of at least 0
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1:1, the file is empty",
        "'Hour;Weight\n', 1:1, 'the header is not hour,weight'",
        "'hour,weight\n0\n', 2:1, 1 value in the row",
        "'hour,weight\n168,1\n', 2:1, 168 is no hour of the week",
        "'hour,weight\n0,1\n0,1\n', 3:1, hour 0 is given twice",
        "'hour,weight\n0,1\n', 1:1, hour 1 is missing",
        "'hour,weight\n0,many\n', 2:3, \"many\" is not a plain decimal number",
        "'hour,weight\n\"0,1\n', 1:1, 'the file is not CSV: a quote is not closed, or text follows one'"
    })
    void faultOfATable_isPositionedInTheTable(String table, String position, String message) {
        assertThat(diagnosisOfProfile(table))
                .containsOnlyOnce("error[")
                .contains("]: " + message + "\n  --> data/needs.csv:" + position + "\n");
    }

    /** Tools and terminals open what a diagnostic names: the path leads there from where the scenario's own path does. */
    @Test
    void faultOfATable_isNamedRelativeToTheScenarioAsGiven() {
        sample.write("data/needs.csv", "Hour;Weight\n");
        Path file = sample.write(
                "scenario.yaml", Sample.TEXT.replace("journey: visit", "profile: data/needs.csv, journey: visit"));
        Path given = Path.of("").toAbsolutePath().relativize(file);

        assertThat(ScenarioReader.read(given).diagnostics())
                .extracting(Diagnostic::file)
                .containsExactly(given.resolveSibling("data/needs.csv").toString());
    }

    @Test
    void tableOfZeros_isReported() {
        StringBuilder table = new StringBuilder("hour,weight\n");
        for (int hour = 0; hour < Profile.HOURS; hour++) {
            table.append(hour).append(",0\n");
        }

        assertThat(diagnosisOfProfile(table.toString())).startsWith("error[E0314]: all weights are 0\n");
    }

    @Test
    void pipeAsTable_isNotWaitedFor() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe.csv");
        Process mkfifo = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assumeThat(mkfifo.waitFor()).isZero();

        assertThat(sample.diagnosisWith("journey: visit", "profile: pipe.csv, journey: visit"))
                .startsWith("error[E0102]: \"pipe.csv\": this is a pipe or a device, not a file\n");
    }

    private String diagnosisOfProfile(String table) {
        sample.write("data/needs.csv", table);
        return sample.diagnosisWith("journey: visit", "profile: data/needs.csv, journey: visit");
    }
}
