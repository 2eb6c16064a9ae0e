package operandi.reporting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import operandi.core.model.TimeFrame;
import operandi.core.world.TraceLog;
import operandi.reporting.file.AtomicFiles;
import operandi.reporting.file.TraceCsv;

/** Writes what happened in one future. */
public final class TraceWriter {

    private TraceWriter() {}

    /**
     * Writes {@code trace.csv}, which is never seen half written.
     *
     * @param time when tick 0 is
     * @param directory created if it is not there
     * @return the file
     * @throws IOException if the directory cannot be made or the file cannot be written
     */
    public static Path write(TraceLog log, TimeFrame time, Path directory) throws IOException {
        return AtomicFiles.write(directory, Map.of(TraceCsv.NAME, TraceCsv.of(log, time)))
                .get(0);
    }
}
