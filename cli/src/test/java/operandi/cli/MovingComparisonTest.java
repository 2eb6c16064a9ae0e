package operandi.cli;

import static operandi.cli.CommandLineTester.CLINIC;
import static operandi.cli.CommandLineTester.MOVING;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import operandi.cli.CommandLineTester.Answer;
import org.junit.jupiter.api.Test;

/** What people are shown of four alternatives that change while they are simulated. */
class MovingComparisonTest extends CommandLineTest {

    private static final int WIDTH = 100;
    private static final Pattern BALANCE = Pattern.compile(
            "waterfall of lost time: (\\S+) ticks with the baseline\\s+\\+ (\\S+) in \\d+ differences = (\\S+), both");

    @Test
    void page_saysForEachAlternativeWhatBecameOfIt() {
        List<String> lines = compare().outLines();

        assertThat(lines)
                .containsSubsequence(
                        "Findings",
                        "Verdicts: reorganize against stay",
                        "  over the whole run",
                        "  after the transition",
                        "Verdicts: technology-only against stay",
                        "Verdicts: both-reorganize-and-technology against stay",
                        "Where customers wait",
                        "What changes");
        assertThat(lines.stream().filter(line -> line.startsWith("  the way there  ")))
                .hasSize(3);
        assertThat(lines.stream().filter(line -> line.startsWith("  the spread     ")))
                .hasSize(3);
        assertThat(lines.stream().filter(line -> line.startsWith("  rests on       ")))
                .hasSize(3);
    }

    @Test
    void page_staysReadableAt100Columns() {
        List<String> lines = compare("--verify").outLines();

        // The last two lines hold paths, which are to be pasted whole.
        assertThat(lines.subList(0, lines.size() - 2))
                .allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                        .as(line)
                        .isLessThanOrEqualTo(WIDTH));
    }

    @Test
    void counts_ofFutures_areClaimedFrom200FuturesOn() {
        String few = operandi.run("compare", CLINIC, "--out", out, "--replications", 199, "--quiet")
                .hasCode(ExitCode.SUCCESS)
                .out();
        String enough = operandi.run("compare", CLINIC, "--out", out, "--replications", 200, "--quiet")
                .hasCode(ExitCode.SUCCESS)
                .out();

        assertThat(few).doesNotContain("better in").doesNotContain(" of 199");
        assertThat(enough).contains("better in").containsPattern("  \\d+ of 200  ");
    }

    @Test
    void pointValues_drawNothingAndSaySo() {
        Answer drawn = compare();
        String metrics = CommandLineTester.text(out.resolve("metrics.csv"));
        Answer stated = compare("--point-values");

        assertThat(drawn.out()).contains("; each draws ").contains("the spread");
        assertThat(stated.out().replaceAll("\\s+", " "))
                .contains("(seed 1); point values: nothing is drawn, so this is for diagnosis")
                .doesNotContain("each draws")
                .doesNotContain("simulated twice");
        assertThat(CommandLineTester.text(out.resolve("metrics.csv"))).isNotEqualTo(metrics);
    }

    @Test
    void pointValues_areRepeatedByTheCommandOfTheReportAndTheNextOne() {
        Answer answer = compare("--point-values");

        assertThat(answer.out()).containsPattern("next: operandi compare .* --point-values ");
        assertThat(CommandLineTester.text(out.resolve("report.html")))
                .contains("--point-values --seed 1 --replications 4");
    }

    @Test
    void verify_countsTwinsApartAndBalancesTheWaterfall() {
        Answer answer = compare("--verify");

        assertThat(answer.out()).contains("futures simulated twice 4").contains("contacts of twins ");
        List<MatchResult> balances = BALANCE.matcher(answer.out()).results().toList();
        assertThat(balances).hasSize(3);
        assertThat(balances)
                .allSatisfy(balance -> assertThat(ticks(balance.group(1)).add(ticks(balance.group(2))))
                        .isEqualTo(ticks(balance.group(3))));
        assertThat(answer.err()).contains("events per second");
    }

    private static BigInteger ticks(String shown) {
        return new BigInteger(shown.replace(",", "").replace('\u2212', '-'));
    }

    private Answer compare(String... options) {
        Object[] command = new Object[options.length + 4];
        command[0] = "compare";
        command[1] = MOVING;
        command[2] = "--out";
        command[3] = out;
        System.arraycopy(options, 0, command, 4, options.length);
        return operandi.run(command).hasCode(ExitCode.SUCCESS);
    }
}
