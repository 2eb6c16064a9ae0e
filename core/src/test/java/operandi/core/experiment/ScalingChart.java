package operandi.core.experiment;

import java.util.List;
import java.util.Locale;

/** How time and memory grow, as a table for the terminal and as a small picture. */
final class ScalingChart {

    private static final String[] COLORS = {"#1b6ca8", "#c8553d", "#3a7d44"};
    private static final String PLAIN = "#bbb";
    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;
    private static final int MARGIN = 60;

    /** Room for the names of the lines. */
    private static final int RIGHT = 150;

    private ScalingChart() {}

    /**
     * One size.
     *
     * @param what is doubled
     * @param times the smallest size
     * @param events executed
     * @param seconds of one future
     * @param ratio of the seconds to those of half the size; NaN for the smallest
     * @param heap in MiB, reachable at the end
     */
    record Row(String what, int times, long events, double seconds, double ratio, double heap) {}

    static String table(List<Row> rows) {
        StringBuilder text = new StringBuilder("doubled    times      events  seconds  ratio  ns/event  heap MiB\n");
        for (Row row : rows) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-9s  %5d  %10d  %7.3f  %5s  %8.0f  %8.2f%n",
                    row.what(),
                    row.times(),
                    row.events(),
                    row.seconds(),
                    Double.isNaN(row.ratio()) ? "" : String.format(Locale.ROOT, "%.2f", row.ratio()),
                    row.seconds() * 1e9 / row.events(),
                    row.heap()));
        }
        return text.toString();
    }

    /**
     * Time against size, both relative to the smallest and on logarithmic axes, beside proportion and the most that is
     * allowed.
     *
     * @param allowed times the time for twice the size
     */
    static String svg(List<Row> rows, double allowed) {
        int most = rows.stream().mapToInt(Row::times).max().orElseThrow();
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"14\">%n<title>Time of one future against its size</title>%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                WIDTH,
                HEIGHT));
        for (int times = 1; times <= most; times *= 2) {
            svg.append(text(x(times, most), HEIGHT - MARGIN + 24, "middle", "\u00D7" + times, "#333"));
            svg.append(text(MARGIN - 10, y(times, most) + 5, "end", "\u00D7" + times, "#333"));
        }
        svg.append(line(1, 1, most, most, most, PLAIN));
        svg.append(text(x(most, most) + 8, y(most, most) + 16, "start", "proportional", "#777"));
        double limit = Math.pow(allowed, Math.log(most) / Math.log(2));
        svg.append(line(1, 1, most, limit, most, PLAIN + "\" stroke-dasharray=\"5 4"));
        svg.append(text(
                x(most, most) + 8,
                y(limit, most) + 5,
                "start",
                String.format(Locale.ROOT, "\u00D7%.1f a doubling", allowed),
                "#777"));
        svg.append(text((MARGIN + WIDTH - RIGHT) / 2.0, HEIGHT - 12, "middle", "size", "#333"));
        svg.append(text(12, 24, "start", "time of one future, as a multiple of the smallest", "#333"));
        int series = -1;
        double first = 1;
        Row before = null;
        for (Row row : rows) {
            if (before == null || !before.what().equals(row.what())) {
                series++;
                first = row.seconds();
                svg.append(text(WIDTH - RIGHT, HEIGHT - MARGIN - 60 + 20 * series, "end", row.what(), COLORS[series]));
            } else {
                svg.append(line(
                        before.times(),
                        before.seconds() / first,
                        row.times(),
                        row.seconds() / first,
                        most,
                        COLORS[series]));
            }
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>%n",
                    x(row.times(), most),
                    y(row.seconds() / first, most),
                    COLORS[series]));
            before = row;
        }
        return svg.append("</svg>\n").toString();
    }

    private static String line(double x1, double y1, double x2, double y2, int most, String color) {
        return String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"2\"/>%n",
                x(x1, most),
                y(y1, most),
                x(x2, most),
                y(y2, most),
                color);
    }

    private static String text(double x, double y, String anchor, String text, String color) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                color,
                text);
    }

    private static double x(double times, int most) {
        return MARGIN + (WIDTH - MARGIN - RIGHT) * Math.log(times) / Math.log(most);
    }

    private static double y(double times, int most) {
        return HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * Math.log(times) / Math.log(most);
    }
}
