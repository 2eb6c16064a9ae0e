package operandi.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of commands begin with: a directory of their own, and a command line that leaves nothing outside it. */
abstract class CommandLineTest {

    @TempDir
    Path directory;

    CommandLineTester operandi;

    /** For the files of a command; not there yet. */
    Path out;

    @BeforeEach
    void prepare() {
        operandi = new CommandLineTester(directory);
        out = directory.resolve("out");
    }
}
