package operandi.reporting.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import operandi.reporting.chart.Palette;
import operandi.reporting.chart.Typeface;
import operandi.reporting.content.Provenance;

/**
 * The page's own style sheet, and the policy that lets the browser use it and nothing else.
 *
 * @param css the whole sheet: colours from the palette, the bundled typeface, the provenance on each printed page
 */
record Stylesheet(String css) {

    static Stylesheet of(Provenance provenance, long seed) {
        StringBuilder css = new StringBuilder();
        css.append(face(400, Typeface.regularFile())).append(face(600, Typeface.semiboldFile()));
        css.append(":root{");
        for (Palette colour : Palette.values()) {
            css.append("--")
                    .append(colour.cssName())
                    .append(':')
                    .append(colour.hex())
                    .append(';');
        }
        css.append("}\n").append(sheet());
        String footer = "Operandi " + provenance.version() + " \u00B7 seed " + seed + " \u00B7 inputs "
                + provenance
                        .digest()
                        .substring(0, Math.min(12, provenance.digest().length()));
        css.append("@page{@bottom-left{content:\"").append(cssText(footer)).append("\"}}\n");
        return new Stylesheet(css.toString());
    }

    /** Content-Security-Policy: no script, no request, no other style than this. */
    String policy() {
        return "default-src 'none'; style-src 'sha256-" + sha256(css)
                + "'; font-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String face(int weight, byte[] file) {
        return "@font-face{font-family:" + Typeface.FAMILY + ";font-weight:" + weight + ";src:url(data:font/ttf;base64,"
                + Base64.getEncoder().encodeToString(file) + ")}\n";
    }

    /** Text inside a CSS string: what is not plain is written as an escape. */
    private static String cssText(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            boolean plain = point < 128 && Character.isLetterOrDigit(point) || " .-_".indexOf(point) >= 0;
            if (plain) {
                escaped.appendCodePoint(point);
            } else {
                escaped.append(String.format(Locale.ROOT, "\\%06x", point));
            }
        });
        return escaped.toString();
    }

    private static String sheet() {
        try (InputStream in = Stylesheet.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("report.css is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
