package operandi.cli;

import operandi.core.experiment.Drawing;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the verbs that run a scenario as it stands. */
final class SimulationOptions {

    private static final String POINT_VALUES = "--point-values";

    @Mixin
    private DesignOptions design = new DesignOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = POINT_VALUES,
            description = "Take every assumption at its stated value instead of drawing it: for diagnosis.")
    private boolean takesPointValues;

    @Option(names = "--verify", description = "Check the books of the run and print what was checked.")
    private boolean verifies;

    DesignOptions design() {
        return design;
    }

    OutputOptions output() {
        return output;
    }

    Drawing drawing() {
        return takesPointValues ? Drawing.STATED : Drawing.DRAWN;
    }

    boolean verifies() {
        return verifies;
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
