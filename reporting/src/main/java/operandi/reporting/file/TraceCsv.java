package operandi.reporting.file;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.OptionalLong;
import operandi.core.kernel.Ticks;
import operandi.core.model.TimeFrame;
import operandi.core.world.TraceLog;

/** {@code trace.csv}: what happens in one future, in the order in which it happens. The same bytes on any JVM. */
public final class TraceCsv {

    /** The file. */
    public static final String NAME = "trace.csv";

    private static final HexFormat HEX = HexFormat.of();

    private TraceCsv() {}

    /** @param time when tick 0 is */
    public static byte[] of(TraceLog log, TimeFrame time) {
        return CsvCells.file(
                printer -> {
                    for (TraceLog.Row row : log.rows()) {
                        printer.printRecord(
                                instant(time.starts(), row.time()),
                                row.time(),
                                row.event().id(),
                                row.item().isPresent()
                                        ? HEX.toHexDigits(row.item().getAsLong())
                                        : "",
                                CsvCells.name(row.what()),
                                CsvCells.name(row.who()),
                                CsvCells.name(row.detail()),
                                text(row.ticks()));
                    }
                },
                "time",
                "tick",
                "event",
                "item",
                "what",
                "who",
                "detail",
                "ticks");
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }

    /** An instant of the simulated calendar as ISO 8601 writes it, to the microsecond. */
    private static String instant(LocalDate starts, long ticks) {
        long ofDay = ticks % Ticks.DAY;
        return starts.plusDays(ticks / Ticks.DAY) + "T" + padded(ofDay / Ticks.HOUR, 2) + ":"
                + padded(ofDay / Ticks.MINUTE % 60, 2) + ":" + padded(ofDay / Ticks.SECOND % 60, 2) + "."
                + padded(ofDay % Ticks.SECOND, 6);
    }

    private static String padded(long number, int digits) {
        String text = Long.toString(number);
        return "0".repeat(digits - text.length()) + text;
    }
}
