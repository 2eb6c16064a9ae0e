package operandi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import operandi.core.experiment.ExperimentResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report as a browser lays it out, its own policy in force: every width is measured with all details open. */
class ReportInBrowserTest {

    /** Looks at the report in a frame of a given width and writes down what it sees. */
    private static final String PROBE = """
            <!doctype html><meta charset="utf-8"><pre id="seen"></pre>
            <iframe id="frame" src="report.html" width="%d" height="1500" style="border:0"></iframe>
            <script>
            addEventListener('load', () => {
              const page = document.getElementById('frame').contentDocument;
              page.querySelectorAll('details').forEach(details => details.open = true);
              const height = element => Math.round(element.getBoundingClientRect().height);
              const findings = [...page.querySelectorAll('.headline p, .findings li')];
              const shown = [...page.querySelectorAll('figure svg')].filter(svg => height(svg) > 0);
              const title = page.querySelector('h1');
              const seen = {
                width: page.documentElement.scrollWidth,
                findings: findings.length,
                visible: findings.filter(finding => height(finding) > 10).length,
                charts: shown.length,
                textSize: Math.min(...shown.map(svg => 13 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)),
                weight: page.defaultView.getComputedStyle(title).fontWeight,
                fonts: page.fonts.size,
                scripts: page.scripts.length
              };
              document.getElementById('seen').textContent =
                  Object.entries(seen).map(([name, value]) => name + '=' + value).join(';');
            });
            </script>
            """;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 768, 1280})
    void comparison_atAnyWidth_fitsAndCanBeRead(int width) throws Exception {
        Map<String, String> seen = look(VeterinaryFixture.comparison(), width);
        assertThat(Integer.parseInt(seen.get("width")))
                .as("no sideways scrolling")
                .isLessThanOrEqualTo(width);
        assertThat(seen).containsEntry("findings", "7").containsEntry("visible", "7");
        assertThat(seen).as("one drawing of each chart").containsEntry("charts", "2");
        assertThat(Double.parseDouble(seen.get("textSize"))).as("pixels").isGreaterThanOrEqualTo(10);
        assertThat(seen).as("the policy lets the style sheet in").containsEntry("weight", "600");
        assertThat(seen).containsEntry("fonts", "2").containsEntry("scripts", "0");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 768, 1280})
    void timeLine_atAnyWidth_fitsAndCanBeRead(int width) throws Exception {
        Map<String, String> seen = look(TimeLineFixture.comparison(), width);
        assertThat(Integer.parseInt(seen.get("width")))
                .as("no sideways scrolling")
                .isLessThanOrEqualTo(width);
        assertThat(seen.get("visible")).as("findings").isEqualTo(seen.get("findings"));
        assertThat(seen).as("three of each kind, and the waits").containsEntry("charts", "13");
        assertThat(Double.parseDouble(seen.get("textSize"))).as("pixels").isGreaterThanOrEqualTo(10);
        assertThat(directory.resolve("charts/transition-1.png")).isNotEmptyFile();
    }

    @Test
    void write_overAReportWithMoreCharts_leavesNoChartOfTheOld() throws Exception {
        ReportWriter.write(TimeLineFixture.comparison(), VeterinaryFixture.provenance(), directory);
        Files.writeString(directory.resolve("charts/mine.png"), "not ours");
        ReportWriter.write(VeterinaryFixture.comparison(), VeterinaryFixture.provenance(), directory);
        assertThat(directory.resolve("charts"))
                .isDirectoryContaining("glob:**/difference-1.svg")
                .isDirectoryContaining("glob:**/mine.png")
                .isDirectoryNotContaining("glob:**/transition-*")
                .isDirectoryNotContaining("glob:**/difference-2.*");
    }

    @Test
    void singleRun_onAPhone_fits() throws Exception {
        Map<String, String> seen = look(VeterinaryFixture.singleRun(), 390);
        assertThat(Integer.parseInt(seen.get("width"))).isLessThanOrEqualTo(390);
        assertThat(seen).containsEntry("charts", "1");
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void hostileNames_fitAndRunNothing(int width) throws Exception {
        Map<String, String> seen = look(HostileFixture.result(), width);
        assertThat(Integer.parseInt(seen.get("width"))).isLessThanOrEqualTo(width);
        assertThat(seen).containsEntry("scripts", "0");
    }

    private Map<String, String> look(ExperimentResult result, int width) throws Exception {
        Browser browser = Browser.required(directory);
        ReportWriter.write(result, VeterinaryFixture.provenance(), directory);
        Path probe = directory.resolve("probe.html");
        Files.writeString(probe, PROBE.formatted(width));
        Matcher seen = Pattern.compile("<pre id=\"seen\">([^<]*)</pre>").matcher(browser.dom(probe));
        assertThat(seen.find()).as("the probe ran").isTrue();
        Map<String, String> values = new TreeMap<>();
        for (String entry : seen.group(1).split(";")) {
            int equals = entry.indexOf('=');
            values.put(entry.substring(0, equals), entry.substring(equals + 1));
        }
        return values;
    }
}
