package operandi.reporting.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import operandi.reporting.chart.Figure;
import operandi.reporting.content.ReportContent;

/**
 * Renders {@code report.html}: one file without script or request, for a desktop, a phone and paper. The same content
 * gives the same bytes on the same JVM.
 */
public final class HtmlReport {

    /** The file's name. */
    public static final String NAME = "report.html";

    private static final String CHARTS = "charts/";

    private HtmlReport() {}

    /** The page in UTF-8. */
    public static byte[] of(ReportContent content) {
        return rendered(ReportPage.of(content));
    }

    /** Every chart of the page as SVG and PNG in {@code charts/}, and the page, by name; the page last. */
    public static Map<String, byte[]> withCharts(ReportContent content) {
        ReportPage page = ReportPage.of(content);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Figure figure : page.figures()) {
            files.put(CHARTS + figure.id() + ".svg", figure.svgFile());
            files.put(CHARTS + figure.id() + ".png", figure.pngFile());
        }
        files.put(NAME, rendered(page));
        return files;
    }

    private static byte[] rendered(ReportPage page) {
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, HtmlReport.class.getClassLoader(), HtmlReport.class.getPackageName());
        StringOutput output = new StringOutput();
        engine.render("report.jte", page, output);
        return output.toString().getBytes(StandardCharsets.UTF_8);
    }
}
