package operandi.scenarios;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import operandi.core.model.ScenarioFamily;
import operandi.scenarios.diagnostic.Diagnostics;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.diagnostic.SourceText;
import operandi.scenarios.file.InputFile;
import operandi.scenarios.file.TextFile;
import operandi.scenarios.format.ScenarioFormat;
import operandi.scenarios.yaml.YamlNode;
import operandi.scenarios.yaml.YamlReader;

/**
 * Reads a scenario file, or says everything that is wrong with it. Whatever the file holds, the answer is a scenario or
 * diagnostics, never an exception, and takes time and memory in proportion to the file, which is at most 1 MB.
 */
public final class ScenarioReader {

    private static final int MAX_TITLE = 80;

    private ScenarioReader() {}

    /**
     * Reads a scenario and the files it names.
     *
     * @param path the file; diagnostics call it by this path
     */
    public static ReadResult read(Path path) {
        Diagnostics diagnostics = new Diagnostics();
        TextFile file = TextFile.read(path, path.toString());
        if (file.fault().isPresent()) {
            diagnostics.report(file.source(), file.fault().get());
            return new ReadResult(Optional.empty(), diagnostics.sorted(), List.of());
        }
        SourceText source = file.source();
        Optional<Path> folder = Optional.ofNullable(path.toAbsolutePath().getParent());
        ScenarioFormat format = new ScenarioFormat(source, path, diagnostics);
        Optional<YamlNode> root = YamlReader.read(source, fault -> diagnostics.report(source, fault));
        Optional<ScenarioFamily> family = root.flatMap(tree -> format.read(tree, defaultTitle(folder)));

        List<InputFile> inputs = new ArrayList<>();
        inputs.add(new InputFile(path.toString(), file.raw()));
        inputs.addAll(format.inputs());
        return new ReadResult(family, diagnostics.sorted(), inputs);
    }

    /** The name of the folder, as far as it can be shown. */
    private static String defaultTitle(Optional<Path> folder) {
        StringBuilder title = new StringBuilder();
        folder.map(Path::getFileName)
                .ifPresent(name -> name.toString()
                        .codePoints()
                        .filter(Printable::isSafe)
                        .limit(MAX_TITLE)
                        .forEach(title::appendCodePoint));
        return title.toString().isBlank() ? "scenario" : title.toString();
    }
}
