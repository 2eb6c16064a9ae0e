package operandi.cli;

import java.util.Optional;
import operandi.core.experiment.Drawing;
import operandi.core.model.Design;
import operandi.core.world.CheckLevel;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the verbs that run a scenario as it stands. */
final class SimulationOptions {

    private static final String POINT_VALUES = "--point-values";
    private static final String PRECISION = "--precision";

    @Mixin
    private DesignOptions design = new DesignOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = PRECISION,
            paramLabel = "P%",
            description = "Stop as soon as half-widths are this share: in compare, of what matters; in run, of the"
                    + " headline's mean. --replications is then the most.")
    private Optional<Percentage> precision = Optional.empty();

    @Option(
            names = POINT_VALUES,
            description = "Take every assumption at its stated value instead of drawing it: for diagnosis.")
    private boolean takesPointValues;

    @Option(names = "--verify", description = "Check the books of the run and print what was checked.")
    private boolean verifies;

    @Option(
            names = "--check-level",
            paramLabel = "LEVEL",
            hidden = true,
            description = "How closely futures are watched for contradictions: none, run or event.")
    private CheckLevel checks = CheckLevel.NONE;

    DesignOptions design() {
        return design;
    }

    OutputOptions output() {
        return output;
    }

    /** The design of the scenario with what was asked for instead. */
    Design design(Design declared) {
        Design other = design.design(declared);
        return precision
                .map(Percentage::share)
                .map(SimulationOptions::positive)
                .map(other::withPrecision)
                .orElse(other);
    }

    private static double positive(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new UsageException(PRECISION + " must be above 0% and at most 100%");
        }
        return share;
    }

    /** Refuses a precision of a scenario that has nothing it could be about. */
    void requireMeasure(boolean isThere, String missing) {
        if (precision.isPresent() && !isThere) {
            throw new UsageException(PRECISION + " needs " + missing + ", and the scenario has none");
        }
    }

    Drawing drawing() {
        return takesPointValues ? Drawing.STATED : Drawing.DRAWN;
    }

    /** How closely futures are watched. */
    CheckLevel checks() {
        return checks;
    }

    boolean verifies() {
        return verifies;
    }

    /** A command with the precision that was wanted. */
    CommandText withPrecision(CommandText command) {
        precision.ifPresent(wanted -> command.option(PRECISION, wanted));
        return command;
    }

    /** A command with what changes the futures' meaning, besides seed and replications. */
    CommandText withDrawing(CommandText command) {
        return takesPointValues ? command.word(POINT_VALUES) : command;
    }

    /** The same seed, directory and way of drawing for another command on the same scenario. */
    CommandText repeatedIn(CommandText command) {
        return output.repeatedIn(design.repeatedIn(withDrawing(command)));
    }
}
