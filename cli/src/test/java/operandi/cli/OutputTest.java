package operandi.cli;

import static operandi.cli.CommandLineTester.CLINIC;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import operandi.cli.CommandLineTester.Answer;
import operandi.core.kernel.Ticks;
import operandi.reporting.ReportWriter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What people and programs are shown of a result. */
class OutputTest extends CommandLineTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void compare_asText_saysTitleFindingsVerdictsWaitsAndEndsWithTheReport() {
        Answer answer = compare();

        assertThat(answer.outLines())
                .startsWith(
                        "A clinic that answers its own phone",
                        "Should whoever answers the phone sit with whoever corrects invoices?")
                .anyMatch(line -> line.startsWith("6 futures, the same for every alternative (seed 1); each draws "))
                .containsSubsequence(
                        "Findings", "Verdicts: together against apart", "Where customers wait", "What changes");
        assertThat(answer.lastLine()).isEqualTo("report: " + out.resolve("report.html"));
        assertThat(answer.outLines().get(answer.outLines().size() - 2)).startsWith("next: operandi ");
        assertThat(answer.out()).doesNotContain("\u00A0").doesNotContain("\u001b");
        assertThat(answer.err()).startsWith("simulated 1 of ");
    }

    @Test
    void compare_quietly_saysResultsOnly() {
        Answer answer = compare("--quiet");

        assertThat(answer.err()).isEmpty();
        assertThat(answer.out()).doesNotContain("next: ");
        assertThat(answer.lastLine()).isEqualTo("report: " + out.resolve("report.html"));
    }

    @Test
    void verdictRow_showsTheNumbersOfTheFile() throws IOException {
        List<String> lines = compare().outLines();

        JsonNode comparison = result().get("comparisons").get(0);
        String row = lines.stream()
                .filter(line -> line.startsWith("  waiting per contact"))
                .findFirst()
                .orElseThrow();
        assertThat(comparison.get("metric").asString()).isEqualTo("customer.wait");
        assertThat(row).endsWith("1 min");
        String mark = switch (comparison.get("verdict").asString()) {
            case "better" -> "▲ better";
            case "worse" -> "▼ worse";
            case "no-difference" -> "● no difference";
            default -> "? cannot tell";
        };
        assertThat(row).contains(mark);
    }

    @Test
    void waits_areThoseOfCustomers_asTheLedgerHasThem() throws IOException {
        List<String> lines = compare().outLines();

        double ticks = 0;
        for (String row : Files.readAllLines(out.resolve("ledger.csv"))) {
            String[] cells = row.split(",", -1);
            boolean waits = List.of("queue", "hand-off", "closed", "outside").contains(cells[5]);
            if (cells[0].equals("apart") && cells[2].startsWith("segment:") && waits) {
                ticks += Double.parseDouble(cells[8]);
            }
        }
        double contacts =
                result().get("alternatives").get(0).get("audit").get("contacts").asDouble();
        String minutes = String.format(Locale.ROOT, "%.1f", ticks / contacts / Ticks.MINUTE);
        assertThat(lines).anyMatch(line -> line.matches("  all causes +" + Pattern.quote(minutes) + " .*"));
    }

    @Test
    void json_isTheFileItself() throws IOException {
        Answer answer = compare("--format", "json");

        assertThat(answer.out()).isEqualTo(CommandLineTester.text(out.resolve("result.json")));
        assertThat(JSON.readTree(answer.out()).get("comparisons").size()).isEqualTo(2);
        assertThat(answer.err()).endsWith("report: " + out.resolve("report.html") + "\n");
    }

    @Test
    void csv_isTheFileItself() {
        assertThat(compare("--format", "csv", "--quiet").out())
                .isEqualTo(CommandLineTester.text(out.resolve("metrics.csv")))
                .startsWith("alternative,replication,");
    }

    @Test
    void compare_writesItsFilesAndNothingElse() throws IOException {
        compare();

        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "result.json",
                            "metrics.csv",
                            "series.csv",
                            "ledger.csv",
                            "assumptions.csv",
                            "report.html",
                            "charts");
        }
    }

    @Test
    void verify_countsContactsInTheFileAsManyAsWereSimulated() throws IOException {
        Answer answer = compare("--verify");

        for (JsonNode alternative : result().get("alternatives")) {
            long contacts = alternative.get("audit").get("contacts").asLong();
            assertThat(contacts).isPositive();
            assertThat(answer.out().replace(",", ""))
                    .contains("contacts simulated " + contacts + " = contacts reported");
        }
        assertThat(answer.out()).contains("open at the horizon").doesNotContain("per second");
        assertThat(answer.err()).contains("events per second");
    }

    @Test
    void verify_whenTheFileSaysOtherwise_isABugOfOurs() {
        Answer answer = operandi.runWith(
                binder -> binder.bind(Reports.class).toInstance((result, provenance, target) -> {
                    List<Path> files = ReportWriter.write(result, provenance, target);
                    String lost = CommandLineTester.text(target.resolve("metrics.csv"))
                            .replaceFirst("(apart,1,whole,customer\\.contacts,all,)\\d", "$19");
                    Files.writeString(target.resolve("metrics.csv"), lost);
                    return files;
                }),
                "compare",
                CLINIC,
                "--out",
                out,
                "--verify");

        answer.hasCode(ExitCode.INTERNAL);
    }

    @Test
    void run_ofTheBaseline_showsMeansAndRangesAndTheWayOn() {
        Answer answer = operandi.run("run", CLINIC, "--out", out).hasCode(ExitCode.SUCCESS);

        assertThat(answer.outLines()).anyMatch(line -> line.startsWith("apart, 6 futures (seed 1); each draws "));
        assertThat(answer.out())
                .contains("mean ± half-width (95 %)", "P10 to P90", "waiting per contact", "utilization, front")
                .doesNotContain("8 of 10")
                .contains("next: operandi compare " + CLINIC + " --out " + out + "\n");
        assertThat(answer.lastLine()).isEqualTo("report: " + out.resolve("report.html"));
    }

    @Test
    void run_ofAnAlternative_runsThatOneAlone() throws IOException {
        Answer answer = operandi.run("run", CLINIC, "--out", out, "--alternative", "together", "--seed", "-5")
                .hasCode(ExitCode.SUCCESS);

        assertThat(answer.outLines()).anyMatch(line -> line.startsWith("together, 6 futures (seed -5); "));
        assertThat(result().get("alternatives").size()).isEqualTo(1);
        assertThat(result().get("seed").asLong()).isEqualTo(-5);
        assertThat(CommandLineTester.text(out.resolve("report.html")))
                .contains("--alternative together --seed -5 --replications 6");
    }

    private Answer compare(String... options) {
        Object[] command = new Object[options.length + 4];
        command[0] = "compare";
        command[1] = CLINIC;
        command[2] = "--out";
        command[3] = out;
        System.arraycopy(options, 0, command, 4, options.length);
        return operandi.run(command).hasCode(ExitCode.SUCCESS);
    }

    private JsonNode result() {
        return JSON.readTree(CommandLineTester.text(out.resolve("result.json")));
    }
}
