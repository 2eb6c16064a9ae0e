package operandi.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import operandi.core.experiment.ExperimentResult;
import operandi.reporting.HostileFixture;
import operandi.reporting.VeterinaryFixture;
import operandi.reporting.content.WaitByCause;
import operandi.reporting.text.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartsTest {

    static Stream<String> drawings() {
        return Stream.of(VeterinaryFixture.comparison(), HostileFixture.result())
                .flatMap(result -> Stream.of(waits(result), difference(result)))
                .flatMap(figure -> Stream.of(figure.wide(), figure.narrow()));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void drawing_isWellFormedAndNamed(String svg) throws Exception {
        Element root = parse(svg).getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("viewBox")).startsWith("0 0 ");
        for (String id : root.getAttribute("aria-labelledby").split(" ")) {
            assertThat(ids(root)).contains(id);
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void drawing_refersToNothingOutside(String svg) throws Exception {
        assertThat(svg).doesNotContain("<!").doesNotContain("<?");
        for (Element element : elements(parse(svg).getDocumentElement())) {
            assertThat(element.getTagName())
                    .isIn("svg", "title", "desc", "defs", "clipPath", "g", "path", "rect", "line", "circle", "text");
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Attr attribute = (Attr) attributes.item(i);
                assertThat(attribute.getName()).doesNotStartWith("on").isNotIn("style", "href", "xlink:href");
                if (!attribute.getName().startsWith("xmlns")) {
                    assertThat(attribute.getValue()).doesNotContain(":").doesNotContainPattern("url\\((?!#)");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void drawing_hasIdsOfItsOwn(String svg) throws Exception {
        Element root = parse(svg).getDocumentElement();
        assertThat(ids(root)).doesNotHaveDuplicates().allMatch(id -> id.startsWith(root.getAttribute("id")));
    }

    @Test
    void waits_nameAlternativesCausesAndMinutesAsText() {
        String svg = waits(VeterinaryFixture.comparison()).wide();
        assertThat(svg)
                .contains(">functional<")
                .contains(">customer-aligned<")
                .contains(">queue 9.1<")
                .contains(">hand-off 4.3<")
                .contains(">minutes per contact<")
                .contains("font-family=\"Inter, system-ui, sans-serif\"");
    }

    @Test
    void difference_saysWhichSideIsBetter() {
        Figure figure = difference(VeterinaryFixture.comparison());
        assertThat(figure.wide()).contains(">customer-aligned better<").contains(">customer-aligned worse<");
        assertThat(figure.narrow()).contains(">better<").contains(">worse<");
        assertThat(figure.wide()).contains(">difference in waiting per contact, min<");
    }

    @Test
    void charts_drawnTwice_areTheSameBytes() {
        assertThat(waits(VeterinaryFixture.comparison())).isEqualTo(waits(VeterinaryFixture.comparison()));
        assertThat(difference(VeterinaryFixture.comparison())).isEqualTo(difference(VeterinaryFixture.comparison()));
    }

    private static Figure waits(ExperimentResult result) {
        List<WaitByCause> waits =
                result.alternatives().stream().map(WaitByCause::of).toList();
        return WaitChart.draw("waits", waits, new Rounding(1), "Where", "What");
    }

    private static Figure difference(ExperimentResult result) {
        return DifferenceChart.draw("difference", result.comparisons().get(0), "How much", "This");
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> ids(Element root) {
        return elements(root).stream()
                .skip(1)
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static List<Element> elements(Element root) {
        List<Element> elements = new ArrayList<>(List.of(root));
        NodeList all = root.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }
}
