package operandi.reporting.content;

/**
 * Where a result came from, as far as somebody needs to get it again. Holds no time, machine or JVM: equal inputs give
 * equal reports.
 *
 * @param scenarioFile the scenario's file as it was named on the command line
 * @param digest SHA-256 of all inputs, in hexadecimal
 * @param scenarioText the scenario as written
 * @param version of Operandi
 * @param command the whole command that gives this result again, seed and replications included
 */
public record Provenance(String scenarioFile, String digest, String scenarioText, String version, String command) {}
