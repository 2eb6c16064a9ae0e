package operandi.reporting.chart;

import java.awt.Font;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.ui.TextAnchor;

/** Text set into a plot. */
final class Words {

    private static final String ELLIPSIS = "\u2026";

    private Words() {}

    static XYTextAnnotation plain(String text, double x, double y, TextAnchor anchor) {
        return words(text, x, y, anchor, Typeface.regular(Theme.TEXT_SIZE), Palette.MUTED);
    }

    static XYTextAnnotation strong(String text, double x, double y, TextAnchor anchor) {
        return words(text, x, y, anchor, Typeface.semibold(Theme.TEXT_SIZE), Palette.INK);
    }

    private static XYTextAnnotation words(
            String text, double x, double y, TextAnchor anchor, Font font, Palette colour) {
        XYTextAnnotation words = new XYTextAnnotation(text, x, y);
        words.setFont(font);
        words.setPaint(colour.color());
        words.setTextAnchor(anchor);
        return words;
    }

    /** As much of a text as a width holds, with an ellipsis where some is missing. */
    static String fitting(String text, double width) {
        if (Typeface.width(text, Theme.TEXT_SIZE) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && Typeface.width(text.substring(0, end) + ELLIPSIS, Theme.TEXT_SIZE) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + ELLIPSIS;
    }

    /** As much of the end of a text as a width holds: of a path, the end says most. */
    static String fittingEnd(String text, double width) {
        if (Typeface.width(text, Theme.TEXT_SIZE) <= width) {
            return text;
        }
        int start = 0;
        while (start < text.length() && Typeface.width(ELLIPSIS + text.substring(start), Theme.TEXT_SIZE) > width) {
            start = text.offsetByCodePoints(start, 1);
        }
        return ELLIPSIS + text.substring(start);
    }
}
