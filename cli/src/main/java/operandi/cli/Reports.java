package operandi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import operandi.core.experiment.ExperimentResult;
import operandi.reporting.content.Provenance;

/** Writes the files of a result. */
@FunctionalInterface
interface Reports {

    /**
     * Writes all files or none of them under its final name.
     *
     * @return the files, the report for people last
     * @throws IOException if one cannot be written
     */
    List<Path> write(ExperimentResult result, Provenance provenance, Path directory) throws IOException;
}
