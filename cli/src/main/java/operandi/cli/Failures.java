package operandi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import operandi.core.experiment.ReplicationFailedException;
import operandi.reporting.text.VisibleText;
import operandi.scenarios.diagnostic.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what goes wrong into one line on standard error and an exit code. Stack traces go to a file. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Console console;
    private final Path crashes;

    /** @param crashes the directory for files about bugs of ours */
    Failures(Console console, Path crashes) {
        this.console = console;
        this.crashes = crashes;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        say(name, usageFault(wrong, command) + " (see " + name + " --help)");
        return ExitCode.USAGE.number();
    }

    private static String usageFault(ParameterException wrong, CommandLine command) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return uncapitalized(message(wrong));
        }
        String argument = unmatched.getUnmatched().get(0);
        if (argument.startsWith("-")) {
            TreeSet<String> options =
                    new TreeSet<>(command.getCommandSpec().optionsMap().keySet());
            return "there is no option '" + argument + "'" + suggestion(argument, options);
        }
        if (!command.getSubcommands().isEmpty()) {
            TreeSet<String> verbs = new TreeSet<>(command.getSubcommands().keySet());
            return "there is no verb '" + argument + "'" + suggestion(argument, verbs);
        }
        return "one argument too many: '" + argument + "'";
    }

    private static String suggestion(String written, TreeSet<String> known) {
        return NearestName.of(written, known)
                .map(name -> "; did you mean '" + name + "'?")
                .orElse("; there are: " + String.join(", ", known));
    }

    private static String uncapitalized(String message) {
        return message.isEmpty() ? message : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        String name = command.getCommandSpec().qualifiedName();
        if (failure instanceof UsageException) {
            say(name, message(failure));
            return ExitCode.USAGE.number();
        }
        if (failure.getCause() instanceof OutOfMemoryError exhausted) {
            return bug(name, exhausted, parsed.originalArgs());
        }
        if (failure instanceof ReplicationFailedException) {
            say(name, message(failure) + "; nothing was written" + details(failure, parsed.originalArgs()));
            return ExitCode.REPLICATION_FAILED.number();
        }
        if (failure instanceof IOException fault) {
            return environment(name, fault);
        }
        if (failure instanceof UncheckedIOException && failure.getCause() instanceof IOException fault) {
            return environment(name, fault);
        }
        return bug(name, failure, parsed.originalArgs());
    }

    /** Says that what surrounds us does not allow it. */
    int environment(String name, IOException failure) {
        say(name, reason(failure));
        return ExitCode.ENVIRONMENT.number();
    }

    /** Says that a bug of ours showed. */
    int bug(String name, Throwable failure, List<String> arguments) {
        if (failure instanceof OutOfMemoryError) {
            say(name, "not enough memory; fewer threads or replications need less");
            return ExitCode.ENVIRONMENT.number();
        }
        say(name, "this is a bug of Operandi, sorry" + details(failure, arguments));
        return ExitCode.INTERNAL.number();
    }

    private void say(String name, String message) {
        console.err().println(VisibleText.line(name + ": " + message.replace("\n", " ")));
    }

    private static String message(Throwable failure) {
        return Objects.requireNonNullElse(failure.getMessage(), "no reason given");
    }

    private static String reason(IOException failure) {
        if (!(failure instanceof FileSystemException fault) || fault.getFile() == null) {
            return "reading or writing failed: " + message(failure);
        }
        String file = fault.getFile();
        if (failure instanceof AccessDeniedException) {
            return "no permission to write to " + file;
        }
        if (failure instanceof NotDirectoryException || failure instanceof FileAlreadyExistsException) {
            return file + " is not a directory";
        }
        if (failure instanceof NoSuchFileException) {
            return "there is no " + file;
        }
        return "cannot write " + file
                + Optional.ofNullable(fault.getReason())
                        .map(reason -> ": " + reason)
                        .orElse("");
    }

    /** Where the stack trace is, if it could be put anywhere. */
    private String details(Throwable failure, List<String> arguments) {
        StringWriter text = new StringWriter();
        try (PrintWriter writer = new PrintWriter(text)) {
            writer.println("operandi " + Version.NUMBER + ", arguments " + arguments);
            writer.println("Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name"));
            failure.printStackTrace(writer);
        }
        try {
            Path file = Files.createTempFile(crashes, "operandi-crash-", ".txt");
            Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
            return "; details: " + file;
        } catch (IOException noPlace) {
            return "; no details could be written: " + reason(noPlace);
        }
    }
}
