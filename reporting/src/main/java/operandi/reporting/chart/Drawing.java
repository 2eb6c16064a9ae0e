package operandi.reporting.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;

/**
 * A chart at a size.
 *
 * @param chart what is drawn
 * @param width in CSS pixels
 * @param height in CSS pixels
 */
record Drawing(JFreeChart chart, int width, int height) {

    /** Pixels of a picture for each CSS pixel: enough for paper and for a screen of twice the density. */
    private static final int SCALE = 2;

    String svg(String id, String title, String description) {
        return SvgDrawing.of(chart, id, width, height, title, description);
    }

    byte[] png() {
        BufferedImage image = new BufferedImage(SCALE * width, SCALE * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(Palette.WHITE.color());
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(SCALE, SCALE);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }
}
