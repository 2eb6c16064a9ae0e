package operandi.reporting.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The bundled typeface, Inter (SIL Open Font License 1.1, Latin subset). Charts are laid out with its widths and pages
 * embed it, so that text lands where it was measured, whatever fonts a reader's machine has.
 */
public final class Typeface {

    /** The name that pages give the embedded face. */
    public static final String FAMILY = "Inter";

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final Typeface INSTANCE = new Typeface();

    private final byte[] regular = bytes("inter-regular.ttf");
    private final byte[] semibold = bytes("inter-semibold.ttf");
    private final Font regularFont = font(regular);
    private final Font semiboldFont = font(semibold);

    private Typeface() {}

    /** The face for running text, as a TrueType file. */
    public static byte[] regularFile() {
        return INSTANCE.regular.clone();
    }

    /** The face for emphasis, weight 600, as a TrueType file. */
    public static byte[] semiboldFile() {
        return INSTANCE.semibold.clone();
    }

    static Font regular(float size) {
        return INSTANCE.regularFont.deriveFont(size);
    }

    static Font semibold(float size) {
        return INSTANCE.semiboldFont.deriveFont(size);
    }

    /** How wide a line of emphasized text is, in pixels. */
    static double width(String text, float size) {
        return semibold(size).getStringBounds(text, CONTEXT).getWidth();
    }

    /** Whether a font name in a drawing means the face for emphasis. */
    static boolean isSemibold(String name) {
        return name.contains("SemiBold");
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Typeface.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the font " + name + " is missing from the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Font font(byte[] file) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the bundled font cannot be read", e);
        }
    }
}
