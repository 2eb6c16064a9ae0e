package operandi.core.model;

/**
 * A quantity of the scenario that carries its provenance.
 *
 * @param path where it stands in the file, such as {@code flows.booking.steps.call.takes}
 * @param value as written in the file
 * @param range as written, empty if none
 * @param grade {@code measured}, {@code sourced}, {@code assumed}, or a law parameter's evidence grade V, D, M, J
 * @param source where it comes from, empty if none
 */
public record Assumption(String path, String value, String range, String grade, String source) {}
