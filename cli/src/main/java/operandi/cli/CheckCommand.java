package operandi.cli;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import operandi.core.experiment.ReplicationFailedException;
import operandi.core.model.Design;
import operandi.reporting.file.AtomicFiles;
import operandi.reporting.junit.JUnitXml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds scenarios to what they expect. */
@Command(name = "check", description = "Runs scenarios and says whether what they expect came out.")
final class CheckCommand implements Callable<Integer> {

    private final ScenarioLoader scenarios;
    private final ExpectationCheck check;
    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "The scenarios; a directory stands for all scenarios below it.")
    private List<Path> files = List.of();

    @Option(names = "--junit", paramLabel = "FILE", description = "Also write the outcome as JUnit XML to this file.")
    private Optional<Path> junit = Optional.empty();

    @Mixin
    private DesignOptions options = new DesignOptions();

    @Inject
    CheckCommand(ScenarioLoader scenarios, ExpectationCheck check, Console console) {
        this.scenarios = scenarios;
        this.check = check;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> found = ScenarioFiles.of(files);
        int threads = options.threads();
        if (junit.isPresent()) {
            requireWritable(junit.get());
        }
        List<CheckedFile> checked = new ArrayList<>();
        ExitCode worst = ExitCode.SUCCESS;
        for (Path file : found) {
            CheckedFile outcome = checked(file, threads);
            console.out().print(outcome.page());
            console.out().flush();
            worst = worst.or(outcome.code());
            checked.add(outcome);
        }
        console.out().println(CheckedFile.summary(checked));
        if (junit.isPresent()) {
            byte[] xml = JUnitXml.of(checked.stream().map(CheckedFile::suite).toList());
            String name = String.valueOf(junit.get().getFileName());
            AtomicFiles.write(folder(junit.get()), Map.of(name, xml));
            console.out().println("junit: " + junit.get());
        }
        return worst.number();
    }

    private CheckedFile checked(Path file, int threads) {
        Optional<LoadedScenario> loaded = scenarios.load(file, !options.isQuiet());
        if (loaded.isEmpty()) {
            return CheckedFile.invalid(file);
        }
        Design design = options.design(loaded.get().scenario().design());
        try {
            return CheckedFile.of(file, design, check.of(loaded.get(), design, threads, options.isQuiet()));
        } catch (ReplicationFailedException failure) {
            return CheckedFile.notSimulated(file, design, failure);
        }
    }

    private static void requireWritable(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new UsageException("--junit takes a file, and " + file + " is a directory");
        }
        OutputDirectory.requireWritable(folder(file));
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.getParent()).orElse(Path.of("."));
    }
}
