package operandi.scenarios.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import operandi.core.model.ScenarioFamily;
import operandi.scenarios.diagnostic.Diagnostics;
import operandi.scenarios.diagnostic.SourceText;
import operandi.scenarios.file.InputFile;
import operandi.scenarios.yaml.YamlNode;

/** Reads a whole scenario from its tree, for all values that its assumptions may take. */
public final class ScenarioFormat {

    /** The version of the format that this reader knows. */
    public static final String VERSION = "1";

    private final SourceText source;
    private final Diagnostics diagnostics;
    private final Inputs inputs;

    /**
     * A reader of one scenario.
     *
     * @param source the text, for positions
     * @param scenario the file of the scenario, as the user named it: files that it names are looked for in its folder
     *     and nowhere else
     * @param diagnostics told everything that is wrong
     */
    public ScenarioFormat(SourceText source, Path scenario, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
        this.inputs = new Inputs(scenario);
    }

    /** The files that the scenario named and that could be read, in the order in which it names them. */
    public List<InputFile> inputs() {
        return inputs.files();
    }

    /**
     * Reads the scenario.
     *
     * @param root the tree of the text
     * @param defaultTitle the title of a scenario that gives none
     * @return the scenario, exactly if no error was reported
     */
    public Optional<ScenarioFamily> read(YamlNode root, String defaultTitle) {
        Reading reading = Reading.asStated(source, diagnostics, inputs);
        return new WholeReader(reading)
                .read(root, defaultTitle)
                .map(stated -> new KeptFamily(source, inputs, root, defaultTitle, stated));
    }
}
