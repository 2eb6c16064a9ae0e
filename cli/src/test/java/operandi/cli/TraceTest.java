package operandi.cli;

import static operandi.cli.CommandLineTester.CLINIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import operandi.cli.CommandLineTester.Answer;
import operandi.core.kernel.Ticks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code run --trace} writes down one future of the run, and changes nothing else. */
class TraceTest extends CommandLineTest {

    private static final Path DOCS =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("docs");
    private static final String ROWS_OF = "<!-- rows of: ";

    /** Columns of the file. */
    private static final int TICK = 1;

    private static final int EVENT = 2;
    private static final int ITEM = 3;
    private static final int WHAT = 4;
    private static final int TICKS = 7;

    private Answer trace(Object future, Object... more) {
        List<Object> words = new ArrayList<>(List.of("run", CLINIC, "--out", out, "--trace", future));
        words.addAll(List.of(more));
        return operandi.run(words.toArray());
    }

    private List<String[]> rows() throws IOException {
        List<String> lines = Files.readAllLines(out.resolve("trace.csv"));
        assertThat(lines.get(0)).isEqualTo("time,tick,event,item,what,who,detail,ticks");
        return lines.stream().skip(1).map(TraceTest::cells).toList();
    }

    /** Names in the scenarios here hold neither quotes nor line ends. */
    private static String[] cells(String line) {
        return line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
    }

    @Test
    void everyItem_endsOnceWithItsTimeChargedToTheTick_andTimeGoesForward() throws IOException {
        trace(2).hasCode(ExitCode.SUCCESS);

        Map<String, Long> charged = new TreeMap<>();
        Map<String, Long> elapsed = new TreeMap<>();
        long before = 0;
        for (String[] row : rows()) {
            long tick = Long.parseLong(row[TICK]);
            assertThat(tick).isGreaterThanOrEqualTo(before);
            before = tick;
            if (row[EVENT].equals("charged")) {
                charged.merge(row[ITEM], Long.parseLong(row[TICKS]), Long::sum);
            } else if (row[EVENT].equals("ended")) {
                assertThat(elapsed.put(row[ITEM], Long.parseLong(row[TICKS])))
                        .as(row[ITEM])
                        .isNull();
            }
        }
        elapsed.values().removeIf(time -> time == 0);
        charged.values().removeIf(time -> time == 0);
        assertThat(charged).isNotEmpty().isEqualTo(elapsed);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6})
    void future_isTheOneOfThatNumber(int future) throws IOException {
        trace(future).hasCode(ExitCode.SUCCESS);

        String contacts = "apart," + future + ",whole,customer.contacts,all,";
        String reported = Files.readAllLines(out.resolve("metrics.csv")).stream()
                .filter(line -> line.startsWith(contacts))
                .findFirst()
                .orElseThrow()
                .split(",")[5];
        long asked = rows().stream()
                .filter(row -> row[EVENT].equals("asked") && row[WHAT].equals("question"))
                .filter(row -> Long.parseLong(row[TICK]) >= Ticks.WEEK)
                .count();
        assertThat(asked).isEqualTo(Long.parseLong(reported));
    }

    @Test
    void results_areTheSameWithATrace() {
        Path without = directory.resolve("without");
        operandi.run("run", CLINIC, "--out", without, "--quiet");

        Answer answer = trace(3);

        CommandLineTester.assertSameResults(without, out);
        assertThat(answer.lastLine()).isEqualTo("report: " + out.resolve("report.html"));
        assertThat(answer.err()).contains("trace: " + out.resolve("trace.csv")).contains("rows, all of future 3");
    }

    @Test
    void trace_isTheSameBytesEachTime_andQuietSaysNothing() {
        trace(3, "--threads", 1);
        byte[] first = CommandLineTester.bytes(out.resolve("trace.csv"));

        Answer again = trace(3, "--threads", 2, "--quiet");

        assertThat(CommandLineTester.bytes(out.resolve("trace.csv"))).isEqualTo(first);
        assertThat(again.err()).isEmpty();
    }

    @Test
    void runWithoutATrace_removesTheOneOfAnEarlierRun() {
        trace(1);
        operandi.run("run", CLINIC, "--out", out).hasCode(ExitCode.SUCCESS);

        assertThat(out.resolve("trace.csv")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "7", "first", ""})
    void future_thatTheRunHasNot_isWrongUsage(String future) {
        Answer answer = trace(future, "--replications", 6).hasCode(ExitCode.USAGE);

        assertThat(answer.err()).startsWith("operandi run: ").contains("--trace");
        assertThat(out).doesNotExist();
    }

    @Test
    void compare_hasNoTrace() {
        operandi.run("compare", CLINIC, "--trace", 1).hasCode(ExitCode.USAGE);
    }

    @Test
    void moreThanTheFileHolds_isSaidEvenQuietly() {
        Module endless =
                binder -> binder.bind(Tracing.class).toInstance((family, alternative, drawing, future, trace) -> {
                    for (int time = 0; time < TraceFile.MOST_ROWS + 5; time++) {
                        trace.reorganized(time);
                    }
                });

        Answer answer = operandi.runWith(
                        endless, "run", CLINIC, "--out", out, "--trace", 1, "--replications", 2, "--quiet")
                .hasCode(ExitCode.SUCCESS);

        assertThat(answer.err())
                .isEqualTo("trace: " + out.resolve("trace.csv")
                        + " has the first 1,000,000 rows of future 1; 5 more did not fit\n");
        assertThat(CommandLineTester.text(out.resolve("trace.csv")))
                .endsWith("01.000000,1000000,cut,,,,only the first 1000000 rows are here,\n");
    }

    @Test
    void workedExample_isWhatTheHowToShows() throws IOException {
        Path scenario = DOCS.resolve("how-to/one-future.yaml");
        operandi.run("run", scenario, "--out", out, "--trace", 1, "--replications", 2)
                .hasCode(ExitCode.SUCCESS);

        List<String> page = Files.readAllLines(DOCS.resolve("how-to/trace-one-future.md"));
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            if (page.get(i).startsWith(ROWS_OF)) {
                String flow =
                        page.get(i).substring(ROWS_OF.length(), page.get(i).length() - " -->".length());
                int end = i + 2 + page.subList(i + 2, page.size()).indexOf("```");
                shown.add(flow);
                assertThat(page.subList(i + 3, end)).as(flow).isEqualTo(withoutId(ofFirst(flow)));
            }
        }
        assertThat(shown).containsExactly("question", "refund");
    }

    private List<String[]> ofFirst(String flow) throws IOException {
        String item = rows().stream()
                .filter(row -> row[EVENT].equals("asked") && row[WHAT].equals(flow))
                .findFirst()
                .orElseThrow()[ITEM];
        return rows().stream().filter(row -> row[ITEM].equals(item)).toList();
    }

    private static List<String> withoutId(List<String[]> rows) {
        List<String> lines = new ArrayList<>();
        for (String[] row : rows) {
            List<String> cells = new ArrayList<>(List.of(row));
            cells.remove(ITEM);
            lines.add(String.join(",", cells));
        }
        return lines;
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "run", "event"})
    void checkLevel_changesNoResult(String level) {
        Path without = directory.resolve("without");
        operandi.run("compare", CLINIC, "--out", without, "--replications", 2);

        operandi.run("compare", CLINIC, "--out", out, "--replications", 2, "--check-level", level)
                .hasCode(ExitCode.SUCCESS);

        CommandLineTester.assertSameResults(without, out);
    }

    @Test
    void checkLevel_thatIsNone_isWrongUsage() {
        Answer answer = operandi.run("compare", CLINIC, "--check-level", "all").hasCode(ExitCode.USAGE);

        assertThat(answer.err()).contains("'all' is not one of none, run, event");
    }
}
