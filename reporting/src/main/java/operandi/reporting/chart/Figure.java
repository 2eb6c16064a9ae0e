package operandi.reporting.chart;

/**
 * A chart drawn twice, since text that shrinks with its picture cannot be read on a phone.
 *
 * @param wide SVG for a desktop and for paper
 * @param narrow SVG for a phone
 */
public record Figure(String wide, String narrow) {

    /** Width of the wide drawing in CSS pixels. */
    public static final int WIDE = 936;

    /** Width of the narrow drawing in CSS pixels. */
    public static final int NARROW = 340;
}
