package operandi.reporting.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What build servers read, read back with the JDK's own parser. */
class JUnitXmlTest {

    private static final TestCase HOLDS = new TestCase("a", new TestCase.Passed("observed 3"));
    private static final TestCase FAILS =
            new TestCase("b", new TestCase.Failed("observed 3, expected at most 2", "in x.yaml:4:1"));
    private static final TestCase BROKEN = new TestCase("c", new TestCase.Erroneous("the scenario is invalid"));

    @Test
    void suite_countsItsCasesByOutcome() throws Exception {
        Element suite = element(read(suite("x.yaml", HOLDS, FAILS, BROKEN)), "testsuite");

        assertThat(suite.getAttribute("name")).isEqualTo("x.yaml");
        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("0");
    }

    @Test
    void cases_standUnderTheirSuiteWithWhatCameOut() throws Exception {
        Document document = read(suite("x.yaml", HOLDS, FAILS, BROKEN));

        assertThat(element(document, "system-out").getTextContent()).isEqualTo("observed 3");
        Element failure = element(document, "failure");
        assertThat(failure.getAttribute("message")).isEqualTo("observed 3, expected at most 2");
        assertThat(failure.getTextContent()).isEqualTo("in x.yaml:4:1");
        assertThat(((Element) failure.getParentNode()).getAttribute("name")).isEqualTo("b");
        assertThat(((Element) failure.getParentNode()).getAttribute("classname"))
                .isEqualTo("x.yaml");
        assertThat(element(document, "error").getAttribute("message")).isEqualTo("the scenario is invalid");
    }

    @Test
    void properties_areInTheOrderOfTheirNames() throws Exception {
        TreeMap<String, String> properties = new TreeMap<>();
        properties.put("seed", "-1");
        properties.put("replications", "200");
        Document document = read(new TestSuite("x.yaml", properties, List.of()));

        Element first = (Element) document.getElementsByTagName("property").item(0);
        assertThat(first.getAttribute("name")).isEqualTo("replications");
        assertThat(first.getAttribute("value")).isEqualTo("200");
    }

    @Test
    void text_thatIsMarkup_isText() throws Exception {
        String hostile = "<b a=\"1\">&amp; ]]> '</b>";
        Document document = read(suite(hostile, new TestCase(hostile, new TestCase.Failed(hostile, hostile))));

        assertThat(element(document, "testsuite").getAttribute("name")).isEqualTo(hostile);
        assertThat(element(document, "failure").getAttribute("message")).isEqualTo(hostile);
        assertThat(element(document, "failure").getTextContent()).isEqualTo(hostile);
    }

    @Test
    void characters_thatXmlDoesNotAllow_areLeftOut() throws Exception {
        String name = "a\u0000b\u0008c\u001Bd\uFFFEe\uD800f\uD83D\uDC15";
        Document document = read(suite(name, new TestCase(name, new TestCase.Failed(name, name))));

        assertThat(element(document, "testsuite").getAttribute("name")).isEqualTo("abcdef\uD83D\uDC15");
        assertThat(element(document, "failure").getTextContent()).isEqualTo("abcdef\uD83D\uDC15");
    }

    @Test
    void bytes_areUtf8AndTheSameEveryTime() {
        List<TestSuite> suites = List.of(suite("µ.yaml", HOLDS, FAILS));

        assertThat(JUnitXml.of(suites)).isEqualTo(JUnitXml.of(suites));
        assertThat(new String(JUnitXml.of(suites), StandardCharsets.UTF_8))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>")
                .contains("µ.yaml")
                .endsWith("</testsuites>\n");
    }

    private static TestSuite suite(String name, TestCase... cases) {
        return new TestSuite(name, new TreeMap<>(), List.of(cases));
    }

    private static Document read(TestSuite suite) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(JUnitXml.of(List.of(suite))));
    }

    private static Element element(Document document, String name) {
        return (Element) document.getElementsByTagName(name).item(0);
    }
}
