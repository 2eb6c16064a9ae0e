package operandi.reporting.chart;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import org.jfree.chart.JFreeChart;

/**
 * A chart drawn twice, since text that shrinks with its picture cannot be read on a phone.
 *
 * @param id unique within the report; the name of its files
 * @param wide SVG for a desktop and for paper
 * @param narrow SVG for a phone
 * @param drawing what the wide one shows, for a picture of it
 */
public record Figure(String id, String wide, String narrow, Drawing drawing) {

    /** Width of the wide drawing in CSS pixels. */
    public static final int WIDE = 936;

    /** Width of the narrow drawing in CSS pixels. */
    public static final int NARROW = 340;

    static Figure of(String id, Drawing wide, Drawing narrow, String title, String description) {
        return new Figure(
                id, wide.svg(id + "-wide", title, description), narrow.svg(id + "-narrow", title, description), wide);
    }

    /** A chart that is as high on a desktop as on a phone. */
    static Figure of(String id, IntFunction<JFreeChart> chartOfWidth, int height, String title, String description) {
        return of(
                id,
                new Drawing(chartOfWidth.apply(WIDE), WIDE, height),
                new Drawing(chartOfWidth.apply(NARROW), NARROW, height),
                title,
                description);
    }

    /** The wide drawing as an SVG file. */
    public byte[] svgFile() {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + wide + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The wide drawing as a PNG file; its bytes depend on the JVM. */
    public byte[] pngFile() {
        return drawing.png();
    }
}
