package operandi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of every source file and shows in no class file. */
class SourceTreeTest {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
    private static final int LONGEST_FILE = 500;
    private static final Pattern LEFT_UNDONE = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern PURPOSE = Pattern.compile("/\\*\\*\\s*\\*?\\s*\\w[^/]*\\*/", Pattern.DOTALL);

    static Stream<Path> sourceFiles() {
        return files(List.of("src/main/java", "src/test/java"), ".java");
    }

    static Stream<Path> packages() {
        return files(List.of("src/main/java"), ".java").map(Path::getParent).distinct();
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "scenarios", "reporting", "cli"})
    void module_hasSources(String module) {
        assertThat(sourceFiles().filter(file -> file.startsWith(module))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void package_statesItsPurpose(Path directory) {
        Path info = ROOT.resolve(directory).resolve("package-info.java");

        assertThat(info).exists();
        assertThat(read(info)).as("%s says what the package is for", directory).containsPattern(PURPOSE);
    }

    @Test
    void sourceFiles_areShortEnoughToReadAtOnce() {
        assertThat(sourceFiles())
                .allSatisfy(file -> assertThat(read(ROOT.resolve(file)).lines().count())
                        .as("lines of %s", file)
                        .isLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void sourceFiles_leaveNothingForLater() {
        assertThat(sourceFiles())
                .allSatisfy(file ->
                        assertThat(read(ROOT.resolve(file))).as("%s", file).doesNotContainPattern(LEFT_UNDONE));
    }

    private static Stream<Path> files(List<String> directories, String suffix) {
        return Stream.of("core", "scenarios", "reporting", "cli")
                .flatMap(module -> directories.stream()
                        .map(directory -> ROOT.resolve(module).resolve(directory)))
                .filter(Files::isDirectory)
                .flatMap(SourceTreeTest::walk)
                .filter(file -> file.toString().endsWith(suffix))
                .map(ROOT::relativize)
                .sorted();
    }

    private static Stream<Path> walk(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
