package operandi.reporting.chart;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A chart as an SVG element to be set into a page: text stays text, ids start with the chart's own, and the title and
 * description are what a screen reader says instead of the picture.
 */
final class SvgDrawing {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private SvgDrawing() {}

    /**
     * @param id unique within the page; letters, digits and hyphens
     * @param width in CSS pixels
     * @param height in CSS pixels
     */
    static String of(JFreeChart chart, String id, int width, int height, String title, String description) {
        Document document = emptyDocument();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setIDGenerator(new PrefixedIds(id));
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
        Element root = graphics.getRoot();
        tidy(root, id);
        root.setAttribute("id", id);
        root.setAttribute("viewBox", "0 0 " + width + " " + height);
        root.setAttribute("width", Integer.toString(width));
        root.setAttribute("height", Integer.toString(height));
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", id + "-title " + id + "-desc");
        describe(document, root, "desc", id + "-desc", description);
        describe(document, root, "title", id + "-title", title);
        return text(graphics, root);
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own XML parser cannot be had", e);
        }
    }

    private static void describe(Document document, Element root, String tag, String id, String text) {
        Element element = document.createElementNS(SVG, tag);
        element.setAttribute("id", id);
        element.appendChild(document.createTextNode(text));
        root.insertBefore(element, root.getFirstChild());
    }

    private static void tidy(Node node, String id) {
        if (node instanceof Element element) {
            if (element.hasAttribute("id") && !element.getAttribute("id").startsWith(id)) {
                element.setAttribute("id", id + "-" + element.getAttribute("id"));
            }
            if (element.hasAttribute("font-family")) {
                boolean semibold = Typeface.isSemibold(element.getAttribute("font-family"));
                element.setAttribute("font-family", Typeface.FAMILY + ", system-ui, sans-serif");
                element.setAttribute("font-weight", semibold ? "600" : "400");
            }
        }
        Node child = node.getFirstChild();
        while (child != null) {
            Node next = child.getNextSibling();
            if (child.getNodeType() == Node.COMMENT_NODE) {
                node.removeChild(child);
            } else {
                tidy(child, id);
            }
            child = next;
        }
    }

    private static String text(SVGGraphics2D graphics, Element root) {
        StringWriter out = new StringWriter();
        try {
            graphics.stream(root, out, false, false);
        } catch (IOException e) {
            throw new UncheckedIOException("a string writer does not fail", e);
        }
        String svg = out.toString().replace("\r\n", "\n");
        return svg.substring(svg.indexOf("<svg")).strip();
    }

    /** Counts per drawing, so the same chart gets the same ids wherever it is drawn. */
    private static final class PrefixedIds extends SVGIDGenerator {

        private final String prefix;
        private int count;

        PrefixedIds(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public String generateID(String kind) {
            count++;
            return prefix + "-" + kind + count;
        }
    }
}
