package operandi.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Results go to standard output, everything about them to standard error; both in UTF-8, whatever the locale says. */
final class Console {

    private static final int BUFFER = 1 << 16;

    private final Target target;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean updatesLines;

    /**
     * @param out standard output
     * @param err standard error
     * @param updatesLines whether standard error is a terminal on which a line can be written over
     */
    Console(OutputStream out, OutputStream err, boolean updatesLines) {
        target = new Target(out);
        this.out = new PrintStream(new BufferedOutputStream(target, BUFFER), false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.updatesLines = updatesLines;
    }

    /** The console of this process. */
    static Console ofProcess() {
        return new Console(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                errorsGoToTerminal(System.getenv()));
    }

    private static boolean errorsGoToTerminal(Map<String, String> environment) {
        if (environment.getOrDefault("TERM", "dumb").equals("dumb")) {
            return false;
        }
        Path stream = Path.of("/proc/self/fd/2");
        try {
            return Files.exists(stream)
                    ? Files.readSymbolicLink(stream).toString().matches("/dev/(pts/.*|tty.*|console)")
                    : System.console() != null;
        } catch (IOException unknown) {
            return false;
        }
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /** Whether a line on standard error can be written over. */
    boolean updatesLines() {
        return updatesLines;
    }

    /** Delivers what is left and says what became of standard output, unless its reader just went away. */
    Optional<IOException> finish() {
        out.flush();
        err.flush();
        return target.failure.filter(failure -> !isBrokenPipe(failure));
    }

    private static boolean isBrokenPipe(IOException failure) {
        String message = failure.getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).contains("broken pipe");
    }

    /** Keeps the first failure, which a {@link PrintStream} would swallow. */
    private static final class Target extends FilterOutputStream {

        private Optional<IOException> failure = Optional.empty();

        Target(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = failure.or(() -> Optional.of(e));
                throw e;
            }
        }
    }
}
