package operandi.reporting.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import operandi.reporting.content.ReportContent;

/**
 * Renders {@code report.html}: one file without script or request, for a desktop, a phone and paper. The same content
 * gives the same bytes on the same JVM.
 */
public final class HtmlReport {

    /** The file's name. */
    public static final String NAME = "report.html";

    private HtmlReport() {}

    /** The page in UTF-8. */
    public static byte[] of(ReportContent content) {
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, HtmlReport.class.getClassLoader(), HtmlReport.class.getPackageName());
        StringOutput output = new StringOutput();
        engine.render("report.jte", ReportPage.of(content), output);
        return output.toString().getBytes(StandardCharsets.UTF_8);
    }
}
