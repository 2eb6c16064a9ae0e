package operandi.reporting.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {

    @TempDir
    Path directory;

    @Test
    void write_intoANewDirectory_leavesTheFilesAndNothingElse() throws IOException {
        Path out = directory.resolve("a/b");
        List<Path> written = AtomicFiles.write(out, contents());
        assertThat(written).containsExactly(out.resolve("first.txt"), out.resolve("last.txt"));
        assertThat(names(out)).containsExactlyInAnyOrder("first.txt", "last.txt");
        assertThat(out.resolve("last.txt")).hasContent("2");
    }

    @Test
    void write_intoAFolderWithin_makesIt() throws IOException {
        Map<String, byte[]> contents = contents();
        contents.put("charts/one.svg", new byte[] {'3'});
        AtomicFiles.write(directory, contents);
        assertThat(directory.resolve("charts/one.svg")).hasContent("3");
        assertThat(names(directory.resolve("charts"))).containsExactly("one.svg");
    }

    @Test
    void write_overOldFiles_replacesThem() throws IOException {
        Files.writeString(directory.resolve("first.txt"), "old and longer");
        AtomicFiles.write(directory, contents());
        assertThat(directory.resolve("first.txt")).hasContent("1");
    }

    @Test
    void write_whenAFileCannotBeReplaced_leavesNoTemporaryFiles() throws IOException {
        Files.createDirectories(directory.resolve("last.txt/occupied"));
        assertThatThrownBy(() -> AtomicFiles.write(directory, contents())).isInstanceOf(IOException.class);
        assertThat(names(directory)).containsExactlyInAnyOrder("first.txt", "last.txt");
        assertThat(directory.resolve("last.txt/occupied")).isDirectory();
    }

    @Test
    void write_whenAFileCannotBeWritten_movesNone() throws IOException {
        Map<String, byte[]> contents = contents();
        contents.put("first.txt/below-a-file.txt", new byte[1]);
        Files.writeString(directory.resolve("first.txt"), "in the way");
        assertThatThrownBy(() -> AtomicFiles.write(directory, contents)).isInstanceOf(IOException.class);
        assertThat(names(directory)).containsExactly("first.txt");
        assertThat(directory.resolve("first.txt")).hasContent("in the way");
    }

    private static Map<String, byte[]> contents() {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put("first.txt", new byte[] {'1'});
        contents.put("last.txt", new byte[] {'2'});
        return contents;
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
