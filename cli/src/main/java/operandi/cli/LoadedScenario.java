package operandi.cli;

import java.nio.file.Path;
import operandi.core.model.Scenario;

/**
 * A valid scenario and the file it came from.
 *
 * @param file as named on the command line
 * @param scenario what it says
 * @param digest of all its inputs
 * @param text the file as written
 */
record LoadedScenario(Path file, Scenario scenario, String digest, String text) {}
