package operandi.cli;

import com.google.inject.Module;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import operandi.core.world.CheckLevel;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The command line {@code operandi}. */
public final class Main {

    private static final String NAME = "operandi";
    private static final int HELP_WIDTH = 100;

    private final Console console;
    private final Module wiring;
    private final Failures failures;

    /** @param crashes the directory for files about bugs of ours */
    Main(Console console, Module wiring, Path crashes) {
        this.console = console;
        this.wiring = wiring;
        failures = new Failures(console, crashes);
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        Console console = Console.ofProcess();
        System.exit(new Main(console, new Wiring(console), Path.of(System.getProperty("java.io.tmpdir"))).run(args));
    }

    /** Runs a command and returns its exit code. */
    int run(String... args) {
        int code = execute(args);
        Optional<IOException> lost = console.finish();
        return lost.isPresent() && code == ExitCode.SUCCESS.number() ? failures.environment(NAME, lost.get()) : code;
    }

    private int execute(String... args) {
        try {
            return commands().execute(args);
        } catch (RuntimeException | Error failure) {
            return failures.bug(NAME, failure, List.of(args));
        }
    }

    private CommandLine commands() {
        CommandLine commands = new CommandLine(OperandiCommand.class, new CommandFactory(wiring));
        return commands.registerConverter(Integer.class, WholeNumber::toInt)
                .registerConverter(Long.class, WholeNumber::toLong)
                .registerConverter(Percentage.class, Percentage::of)
                .registerConverter(Format.class, Format::of)
                .registerConverter(Path.class, FilePath::of)
                .registerConverter(CheckLevel.class, CheckLevelName::of)
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(HELP_WIDTH)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }
}
