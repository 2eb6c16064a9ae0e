package operandi.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import operandi.core.experiment.ExperimentResult;
import operandi.reporting.HostileFixture;
import operandi.reporting.TimeLineFixture;
import operandi.reporting.VeterinaryFixture;
import operandi.reporting.content.Provenance;
import operandi.reporting.content.ReportContent;
import operandi.reporting.file.ResultFiles;
import operandi.reporting.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class HtmlReportTest {

    private static final Pattern DATA = Pattern.compile("<data value=\"([^\"]*)\">([^<]*)</data>");
    private static final Pattern NUMERAL = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");

    static Stream<ReportContent> contents() {
        return Stream.of(comparison(), run(), hostile(), timeLine());
    }

    @ParameterizedTest
    @MethodSource("contents")
    void numbers_areThoseOfResultJson(ReportContent content) {
        Set<String> numbers =
                numbers(new ObjectMapper().readTree(ResultFiles.of(content).get("result.json")));
        numbers.addAll(structureCounts(content.result()));
        Matcher data = DATA.matcher(html(content));
        int found = 0;
        while (data.find()) {
            found++;
            assertThat(numbers)
                    .as("%s, shown as %s", data.group(1), data.group(2))
                    .contains(data.group(1));
            assertThat(isRoundingOf(data.group(2), Double.parseDouble(data.group(1))))
                    .as("%s is %s rounded", data.group(2), data.group(1))
                    .isTrue();
        }
        assertThat(found).as("numbers in the page").isGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("contents")
    void findings_holdNoNumberThatIsNotTheirs(ReportContent content) {
        for (Finding finding : content.findings()) {
            String names =
                    String.join("|", Pattern.quote(HostileFixture.FORMULA), Pattern.quote(HostileFixture.SCRIPT));
            String text = finding.text().replaceAll(names, "").replace("8 of 10 futures", "");
            Matcher numeral = NUMERAL.matcher(text);
            while (numeral.find()) {
                assertThat(finding.numbers())
                        .as("%s in: %s", numeral.group(), finding.text())
                        .anyMatch(number -> isRoundingOf(numeral.group(), Math.abs(number.value())));
            }
        }
    }

    @Test
    void team_withALimitOfWorkInProgress_saysSoOnItsCard() {
        assertThat(html(comparison()))
                .containsOnlyOnce("<dt>at most</dt>")
                .contains("<dt>at most</dt><dd><b><data value=\"9\">9</data></b> items at a time</dd>");
    }

    @Test
    void page_showsEveryFindingAndEveryVerdict() {
        String html = html(comparison());
        assertThat(comparison().findings())
                .allSatisfy(finding -> assertThat(html).contains(finding.text()));
        assertThat(html)
                .contains("customer-aligned is better on waiting per contact; worse elsewhere")
                .contains("▲</span> better")
                .contains("●</span> no difference that matters")
                .contains("?</span> cannot tell")
                .contains("▼</span> worse")
                .as("of 100 futures nothing is said by count")
                .doesNotContain("Better in");
    }

    @Test
    void page_showsNoIntervalWithoutItsConfidence() {
        assertThat(html(comparison()))
                .containsPattern("On average <data[^>]*>[^<]*</data> \\(95\u00A0% family-wise interval <data")
                .contains("<data value=\"2\">2</data> intervals of these differences")
                .contains("they hold together at 95\u00A0%")
                .contains("▼</span> worse off")
                .contains("▲</span> better off");
    }

    @Test
    void page_ofWhatNoNumberOfFuturesSettles_saysSo() {
        String html = html(ReportContent.of(VeterinaryFixture.undecidable(), VeterinaryFixture.provenance()));
        assertThat(html)
                .contains("<small>no number of futures would settle it at this estimate</small>")
                .doesNotContain("9,223,372")
                .doesNotContain("more futures would settle it");
    }

    @Test
    void page_saysWhatItRestsOnAndHowToGetItAgain() {
        Provenance provenance = VeterinaryFixture.provenance();
        assertThat(html(comparison()))
                .contains("Should we organize around the customer while we grow?")
                .contains("Competitors' reactions")
                .contains("flows.book-a-visit.steps.call.patience")
                .contains(provenance.command())
                .contains(provenance.digest())
                .contains("seed <data value=\"7\">7</data>")
                .contains("title: A veterinary group");
    }

    @Test
    void page_ofASingleRun_comparesNothing() {
        String html = html(run());
        assertThat(html)
                .contains("What customers live through")
                .contains("The structure</h2>")
                .contains("Where customers wait")
                .doesNotContain("customer-aligned")
                .doesNotContain("better in")
                .doesNotContain("class=\"headline\"");
    }

    @ParameterizedTest
    @MethodSource("contents")
    void page_asksForNothingAndRunsNothing(ReportContent content) {
        String markup = html(content).replaceAll("http://www.w3.org/[^\"]*", "");
        assertThat(markup)
                .doesNotContainPattern("<script")
                .doesNotContainPattern("<[^>]* on[a-z]+=")
                .doesNotContainPattern("<(img|iframe|object|embed|link|base|form)\\b")
                .doesNotContainPattern("<[^>]* src=")
                .doesNotContainPattern("<[^>]* style=")
                .doesNotContainPattern("href=\"(?!#)")
                .doesNotContainPattern("@import")
                .doesNotContain("\u202E");
    }

    @ParameterizedTest
    @MethodSource("contents")
    void policy_allowsThisStyleSheetAlone(ReportContent content) throws Exception {
        String html = html(content);
        String css = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
        String policy = html.substring(html.indexOf("content=\"") + 9, html.indexOf("<meta name=\"viewport\""));
        assertThat(policy.replace("&#39;", "'"))
                .startsWith("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest)
                        + "'; font-src data:; base-uri 'none'; form-action 'none'\"");
        assertThat(html.split("</style>", -1).length)
                .as("parts around the end of the only style sheet")
                .isEqualTo(2);
    }

    @Test
    void names_thatAreMarkup_areShownAsTheyAre() {
        assertThat(html(hostile()))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("evil\\u202Egpj.exe")
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @MethodSource("contents")
    void ids_occurOnce(ReportContent content) {
        List<String> ids = new ArrayList<>();
        Matcher id = Pattern.compile(" id=\"([^\"]+)\"").matcher(html(content));
        while (id.find()) {
            ids.add(id.group(1));
        }
        assertThat(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("contents")
    void page_renderedTwice_isTheSameBytes(ReportContent content) {
        assertThat(HtmlReport.of(content)).isEqualTo(HtmlReport.of(content));
    }

    private static ReportContent comparison() {
        return ReportContent.of(VeterinaryFixture.comparison(), VeterinaryFixture.provenance());
    }

    private static ReportContent timeLine() {
        return ReportContent.of(TimeLineFixture.comparison(), VeterinaryFixture.provenance());
    }

    private static ReportContent run() {
        return ReportContent.of(VeterinaryFixture.singleRun(), VeterinaryFixture.provenance());
    }

    private static ReportContent hostile() {
        return ReportContent.of(HostileFixture.result(), HostileFixture.provenance());
    }

    private static String html(ReportContent content) {
        return new String(HtmlReport.of(content), StandardCharsets.UTF_8);
    }

    private static Set<String> numbers(JsonNode node) {
        Set<String> numbers = new TreeSet<>();
        if (node.isNumber()) {
            numbers.add(
                    node.isIntegralNumber()
                            ? node.asString()
                            : node.decimalValue().toPlainString());
        }
        node.forEach(child -> numbers.addAll(numbers(child)));
        return numbers;
    }

    /** Sizes of teams and counts of skills are inputs, not results: they are counted here from the roster. */
    private static Set<String> structureCounts(ExperimentResult result) {
        Set<String> counts = new TreeSet<>();
        for (int count = 0; count <= result.scenario().roster().size(); count++) {
            counts.add(Integer.toString(count));
        }
        return counts;
    }

    /** Whether a numeral is a value, or its hundredfold where percent are shown, to within half a unit of its last digit. */
    private static boolean isRoundingOf(String shown, double value) {
        Matcher numeral = NUMERAL.matcher(shown);
        if (!numeral.find()) {
            return false;
        }
        String digits = numeral.group().replace(",", "");
        int decimals = digits.contains(".") ? digits.length() - digits.indexOf('.') - 1 : 0;
        int zeros = decimals > 0
                ? 0
                : digits.length() - digits.replaceAll("0+$", "").length();
        double number = Double.parseDouble(digits);
        double nineDigits = 1e-8 * number;
        double half = 0.5 * Math.pow(10, decimals > 0 ? -decimals : zeros) + nineDigits;
        return Math.abs(number - Math.abs(value)) <= half || Math.abs(number - Math.abs(100 * value)) <= half;
    }
}
