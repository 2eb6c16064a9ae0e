package operandi.cli;

import java.nio.file.Path;
import operandi.core.model.Scenario;
import operandi.core.model.ScenarioFamily;

/**
 * A valid scenario and the file it came from.
 *
 * @param file as named on the command line
 * @param family what it says, and may say with other values for its assumptions
 * @param digest of all its inputs
 * @param text the file as written
 */
record LoadedScenario(Path file, ScenarioFamily family, String digest, String text) {

    /** As the file states it. */
    Scenario scenario() {
        return family.stated();
    }
}
