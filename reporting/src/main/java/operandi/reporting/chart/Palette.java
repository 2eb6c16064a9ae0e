package operandi.reporting.chart;

import java.awt.Color;
import java.util.Locale;

/**
 * The colours of charts and pages on white. Marks keep at least 3:1 against white and text 4.5:1 (WCAG 2.2, 1.4.11 and
 * 1.4.3); hues are Okabe and Ito's, told apart by colour-blind readers, without those too light for a white page.
 * No meaning rests on colour alone.
 */
public enum Palette {
    BLUE("#0072B2"),
    VERMILLION("#D55E00"),
    GREEN("#009E73"),
    PURPLE("#A0467A"),
    GREY("#6B7280"),
    /** Vermillion dark enough for text. */
    RUST("#A84600"),
    /** Text. */
    INK("#1A202C"),
    /** Text of less weight. */
    MUTED("#4A5565"),
    /** Zones and hairlines; never carries a meaning that nothing else carries. */
    ZONE("#E8EBF0"),
    /** Where 8 of 10 futures lie; lighter than a mark must be, since the line within it carries the meaning. */
    BAND("#D6E6F2"),
    /** The error of a mean within a band. */
    INNER("#8FBADB"),
    BLACK("#000000"),
    WHITE("#FFFFFF");

    private final String hex;

    Palette(String hex) {
        this.hex = hex;
    }

    /** As CSS and SVG write it. */
    public String hex() {
        return hex;
    }

    Color color() {
        return Color.decode(hex);
    }

    /** The colour of text on this one: black or white, whichever stands out more. */
    Palette text() {
        return contrast(BLACK, this) > contrast(WHITE, this) ? BLACK : WHITE;
    }

    /** Contrast ratio of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
    public static double contrast(Palette one, Palette other) {
        double a = one.luminance();
        double b = other.luminance();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private double luminance() {
        Color color = color();
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** Its name as a CSS custom property, without the dashes. */
    public String cssName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
