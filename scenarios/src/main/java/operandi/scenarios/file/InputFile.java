package operandi.scenarios.file;

/**
 * A file that went into a scenario.
 *
 * @param name the file's name: as given for the scenario itself, relative to its folder for a file it names
 * @param text everything it holds, a byte order mark included
 */
public record InputFile(String name, String text) {}
