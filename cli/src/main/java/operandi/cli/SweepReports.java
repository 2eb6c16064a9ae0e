package operandi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import operandi.core.experiment.SweepResult;
import operandi.reporting.content.Provenance;

/** Writes the files of a sweep. */
@FunctionalInterface
interface SweepReports {

    /**
     * Writes all files or none of them under its final name.
     *
     * @return the files, the table last
     * @throws IOException if one cannot be written
     */
    List<Path> write(SweepResult result, Provenance provenance, Path directory) throws IOException;
}
