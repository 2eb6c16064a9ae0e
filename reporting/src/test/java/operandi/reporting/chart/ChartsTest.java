package operandi.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import operandi.core.experiment.AssumptionEffect;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.Transition;
import operandi.core.model.Threshold;
import operandi.reporting.HostileFixture;
import operandi.reporting.TimeLineFixture;
import operandi.reporting.VeterinaryFixture;
import operandi.reporting.balance.TimeBalance;
import operandi.reporting.content.Stretch;
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

    static Stream<String> allDrawings() {
        return Stream.concat(
                drawings(),
                Stream.of(TimeLineFixture.comparison(), HostileFixture.result())
                        .flatMap(result -> Stream.of(transition(result), balance(result), tornado(result)))
                        .flatMap(figure -> Stream.of(figure.wide(), figure.narrow())));
    }

    @ParameterizedTest
    @MethodSource("allDrawings")
    void drawing_isWellFormedAndNamed(String svg) throws Exception {
        Element root = parse(svg).getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("viewBox")).startsWith("0 0 ");
        for (String id : root.getAttribute("aria-labelledby").split(" ")) {
            assertThat(ids(root)).contains(id);
        }
    }

    @ParameterizedTest
    @MethodSource("allDrawings")
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
    @MethodSource("allDrawings")
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
                .contains(">queues 9.1<")
                .contains(">hand-offs 4.3<")
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
        assertThat(allDrawings().toList()).isEqualTo(allDrawings().toList());
    }

    @Test
    void transition_namesItsDatesWindowsAndDirections() {
        assertThat(transition(TimeLineFixture.comparison()).wide())
                .contains(">wave 1: booking-team<")
                .contains(">wave 2: data-team<")
                .contains(">before<")
                .contains(">transition<")
                .contains(">after<")
                .contains(">worse<")
                .contains(">better<")
                .contains(">week of the run<");
    }

    @Test
    void balance_printsStepsThatAddUp() {
        // 375.0 − 15.9 − 8.7 − 7.7 + 5.4 + 4.3 + 1.2 + 1.1 + 0.4 + 0.1 = 355.2
        assertThat(balance(TimeLineFixture.comparison()).wide())
                .contains(">375.0<", ">−15.9<", ">−8.7<", ">−7.7<", ">+5.4<", ">+4.3<", ">+1.2<", ">+1.1<")
                .contains(">+0.4<", ">+0.1<", ">355.2<");
    }

    @Test
    void tornado_namesBothEndsAndTheShareOfTheSpread() {
        assertThat(tornado(TimeLineFixture.comparison()).wide())
                .contains(">laws.mis-route.share<")
                .contains(">4\u00A0%<")
                .contains(">40\u00A0%<")
                .contains(">38\u00A0% of the spread<");
    }

    @Test
    void files_areAnSvgDocumentAndAPicture() throws Exception {
        Figure figure = transition(TimeLineFixture.comparison());
        String svg = new String(figure.svgFile(), StandardCharsets.UTF_8);
        assertThat(svg).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg ");
        assertThat(parse(svg).getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(figure.pngFile()));
        assertThat(picture.getWidth()).as("twice the density").isEqualTo(2 * Figure.WIDE);
        assertThat(picture.getRGB(0, 0)).as("white, not transparent").isEqualTo(0xFFFFFFFF);
    }

    private static Figure transition(ExperimentResult result) {
        Transition transition = result.against().get(0).transition().orElseThrow();
        List<Stretch> windows = Stretch.of(result.scenario());
        return TransitionChart.draw(
                "transition",
                transition,
                windows,
                TransitionChart.Scale.of(List.of(transition), 104),
                "How deep?",
                "This.");
    }

    private static Figure balance(ExperimentResult result) {
        TimeBalance balance = TimeBalance.of(result.against().get(0));
        BalanceChart.Scale scale = BalanceChart.Scale.of(List.of(balance));
        return BalanceChart.draw("balance", balance, "stay", scale, "Where?", "There.");
    }

    private static Figure tornado(ExperimentResult result) {
        List<TornadoChart.Bar> bars = new ArrayList<>();
        for (AssumptionEffect effect : result.against().get(0).effects()) {
            result.scenario().assumptions().stream()
                    .filter(assumption -> assumption.path().equals(effect.path()))
                    .forEach(assumption -> bars.add(new TornadoChart.Bar(assumption, effect)));
        }
        Threshold threshold = result.comparisons().get(0).threshold();
        return TornadoChart.draw("assumptions", bars, threshold, "Which?", "These.");
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
