package operandi.cli;

import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command without a verb. */
@Command(
        name = "operandi",
        versionProvider = Version.class,
        subcommands = {
            ValidateCommand.class,
            RunCommand.class,
            CompareCommand.class,
            SweepCommand.class,
            CheckCommand.class
        },
        description = "Simulates the operating model of an enterprise and compares ways to organize it.",
        footerHeading = "%nExit codes:%n",
        footer = {
            "    0  success",
            "    1  what a scenario expects did not come out",
            "    2  wrong usage",
            "    3  the scenario is invalid or unreadable; nothing was written",
            "    6  the environment does not allow it: disk, permission, memory",
            "    7  a future could not be simulated; nothing was written",
            "   70  a bug of ours",
            "  130, 143  interrupted, terminated; no file is half written"
        })
final class OperandiCommand implements Callable<Integer> {

    private static final String SHORT_HELP = String.join(
            "\n",
            "Operandi simulates the operating model of an enterprise and compares ways to organize it.",
            "",
            "Three things to try first:",
            "  operandi compare scenarios/library/veterinary-group/scenario.yaml",
            "  operandi run scenarios/library/textbook/mmc.yaml",
            "  operandi validate scenarios/library/veterinary-group/scenario.yaml",
            "",
            "All verbs: operandi --help",
            "");

    private final Console console;

    @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT, description = "Print this help.")
    @SuppressWarnings("unused") // picocli reads it
    private boolean isHelpAsked;

    @Option(names = "--version", versionHelp = true, description = "Print the version.")
    @SuppressWarnings("unused") // picocli reads it
    private boolean isVersionAsked;

    @Inject
    OperandiCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(SHORT_HELP);
        return ExitCode.SUCCESS.number();
    }
}
