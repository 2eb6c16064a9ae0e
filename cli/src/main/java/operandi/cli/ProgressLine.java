package operandi.cli;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import operandi.core.experiment.Progress;

/**
 * Says on standard error how far a simulation is: on a terminal one line that is written over, elsewhere a line now and
 * then. Leaves nothing behind on a terminal.
 */
final class ProgressLine implements Progress, AutoCloseable {

    private static final long BETWEEN_UPDATES = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long BETWEEN_LINES = TimeUnit.SECONDS.toNanos(5);
    private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int BAR = 20;
    private static final String LINE_START = "\r";
    private static final String ERASE_REST = "\u001b[K";

    private final Console console;
    private final NanoClock clock;
    private final long started;
    private long shown;
    private boolean isShown;

    ProgressLine(Console console, NanoClock clock) {
        this.console = console;
        this.clock = clock;
        started = clock.nanos();
    }

    @Override
    public void advanced(int done, int total) {
        long now = clock.nanos();
        if (isShown && now - shown < (console.updatesLines() ? BETWEEN_UPDATES : BETWEEN_LINES)) {
            return;
        }
        shown = now;
        isShown = true;
        String line = line(done, total, (now - started) / NANOS_PER_SECOND);
        if (console.updatesLines()) {
            console.err().print(LINE_START + bar(done, total) + line + ERASE_REST);
            console.err().flush();
        } else {
            console.err().println(line);
        }
    }

    private static String bar(int done, int total) {
        int filled = (int) ((long) BAR * done / total);
        return "[" + "=".repeat(filled) + " ".repeat(BAR - filled) + "] ";
    }

    private static String line(int done, int total, double seconds) {
        double rate = seconds > 0 ? done / seconds : 0;
        String text = "simulated " + done + " of " + total;
        if (rate <= 0) {
            return text;
        }
        return text + ", " + rate(rate) + ", " + duration(Math.round((total - done) / rate)) + " left";
    }

    private static String rate(double perSecond) {
        if (perSecond < 1) {
            return String.format(Locale.ROOT, "%.1f/min", perSecond * SECONDS_PER_MINUTE);
        }
        return String.format(Locale.ROOT, perSecond < 10 ? "%.1f/s" : "%.0f/s", perSecond);
    }

    private static String duration(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }

    /** Clears the line on a terminal. */
    @Override
    public void close() {
        if (isShown && console.updatesLines()) {
            console.err().print(LINE_START + ERASE_REST);
            console.err().flush();
        }
    }
}
