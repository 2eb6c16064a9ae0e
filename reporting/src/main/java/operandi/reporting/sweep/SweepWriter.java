package operandi.reporting.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import operandi.core.experiment.SweepResult;
import operandi.reporting.content.Provenance;
import operandi.reporting.file.AtomicFiles;

/** Writes the files of a finished sweep. */
public final class SweepWriter {

    private SweepWriter() {}

    /**
     * Writes {@code sweep.json} and, last, {@code sweep.csv}. Neither is ever seen half written.
     *
     * @param directory created if it is not there
     * @return the files, in the order written
     * @throws IOException if the directory cannot be made or a file cannot be written
     */
    public static List<Path> write(SweepResult result, Provenance provenance, Path directory) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(SweepJson.NAME, SweepJson.of(result, provenance));
        files.put(SweepCsv.NAME, SweepCsv.of(result));
        return AtomicFiles.write(directory, files);
    }
}
