package operandi.cli;

import java.nio.file.Path;
import operandi.scenarios.ReadResult;

/** Reads scenario files. */
@FunctionalInterface
interface ScenarioSource {

    /** Reads a scenario with all the files it names; whatever is wrong with them is in the result. */
    ReadResult read(Path file);
}
