package operandi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.file.TextFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that holds no text is refused for what it is, before more than its limit is read. */
class FileDiagnosticsTest {

    @TempDir
    Path folder;

    private Sample sample;

    @BeforeEach
    void createSample() {
        sample = new Sample(folder);
    }

    @Test
    @Diagnoses(DiagnosticCode.FILE_MISSING)
    void missingFile_isReportedWithoutPosition() {
        assertThat(sample.diagnosis(folder.resolve("nowhere.yaml"))).isEqualTo("""
                        error[E0101]: there is no such file
                          --> nowhere.yaml
                           = expected: a path that leads to a file
                        """);
    }

    @Test
    @Diagnoses(DiagnosticCode.NOT_A_FILE)
    void directory_isNotRead() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("directory.yaml"));

        assertThat(sample.diagnosis(directory)).isEqualTo("""
                        error[E0102]: this is a directory, not a file
                          --> directory.yaml
                           = expected: a file of text
                        """);
    }

    @Test
    @Timeout(60)
    void pipe_isNotWaitedFor() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe.yaml");
        Process mkfifo = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assumeThat(mkfifo.waitFor(10, TimeUnit.SECONDS) && mkfifo.exitValue() == 0)
                .isTrue();

        assertThat(sample.diagnosis(pipe)).isEqualTo("""
                        error[E0102]: this is a pipe or a device, not a file
                          --> pipe.yaml
                           = expected: a file of text
                        """);
    }

    @Test
    @Timeout(60)
    void endlessDevice_isNotRead() {
        Path zero = Path.of("/dev/zero");
        assumeThat(zero).exists();

        assertThat(sample.diagnosis(zero)).startsWith("error[E0102]: this is a pipe or a device, not a file\n");
    }

    @Test
    @Diagnoses(DiagnosticCode.FILE_UNREADABLE)
    void fileWithoutPermission_isReported() throws IOException {
        Path file = sample.write("secret.yaml", Sample.TEXT);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file)).as("some users may read everything").isFalse();

        assertThat(sample.diagnosis(file)).isEqualTo("""
                        error[E0103]: no permission to read the file
                          --> secret.yaml
                        """);
    }

    @Test
    @Diagnoses(DiagnosticCode.FILE_TOO_LARGE)
    void fileAboveOneMegabyte_isNotRead() {
        String comment = "#".repeat(TextFile.MAX_BYTES - Sample.TEXT.length()) + "\n";

        assertThat(sample.diagnosis(Sample.TEXT + comment)).isEqualTo("""
                        error[E0104]: the file is larger than 1 MB
                          --> scenario.yaml
                           = expected: at most 1 MB
                        """);
        assertThat(sample.diagnosis(Sample.TEXT + comment.substring(1)))
                .as("one byte less")
                .isEmpty();
    }

    @Test
    @Diagnoses(DiagnosticCode.NOT_UTF8)
    void latin1_isReportedAtTheFirstLetterThatDiffers() {
        byte[] latin1 = "operandi: 1\ntitle: Z\u00fcrich\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(sample.diagnosis(latin1)).isEqualTo("""
                        error[E0105]: the file is not text in UTF-8: byte 21 cannot be decoded
                          --> scenario.yaml:2:9
                           |
                         2 | title: Z
                           |         ^
                           = expected: text in UTF-8
                           = help: save the file as text in UTF-8
                        """);
    }

    @Test
    void utf16_isNamed() {
        assertThat(sample.diagnosis(Sample.TEXT.getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("""
                        error[E0105]: the file is not text in UTF-8: byte 1 cannot be decoded
                          --> scenario.yaml:1:1
                           = expected: text in UTF-8
                           = help: the file is in UTF-16: save it as UTF-8
                        """);
    }

    @Test
    void zeroByte_isReportedAtItsPlace() {
        assertThat(sample.diagnosis("operandi: 1\nti\0tle: x\n")).isEqualTo("""
                        error[E0105]: the file is not text: byte 15 is zero
                          --> scenario.yaml:2:3
                           |
                         2 | ti
                           |   ^
                           = expected: text in UTF-8
                           = help: save the file as text in UTF-8
                        """);
    }

    @Test
    void picture_isReportedAtItsFirstByte() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};

        assertThat(sample.diagnosis(png)).startsWith("error[E0105]: the file is not text in UTF-8: byte 1 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n\n", "# only a comment\n", "\uFEFF", "---", "---\n...\n", "~", "\uFEFF# and a mark\n"})
    @Diagnoses(DiagnosticCode.EMPTY_SCENARIO)
    void textWithoutContent_isEmpty(String text) {
        assertThat(sample.diagnosis(text))
                .startsWith("error[E0106]: the scenario is empty\n  --> scenario.yaml:1:1\n")
                .endsWith("   = expected: operandi: 1, and the keys time, people, flows and structures\n");
    }

    @Test
    void byteOrderMark_isNoPartOfTheText() {
        assertThat(sample.diagnosis("\uFEFF" + Sample.TEXT)).isEmpty();
        assertThat(sample.diagnosis("\uFEFFoperandi: 2\n")).contains("--> scenario.yaml:1:11\n");
    }

    @Test
    void carriageReturns_changeNoPosition() {
        String broken = Sample.TEXT.replace("takes: 2 h", "takes: 2");

        assertThat(sample.diagnosis(broken.replace("\n", "\r\n"))).isEqualTo(sample.diagnosis(broken));
        assertThat(sample.diagnosis(Sample.TEXT.replace("\n", "\r\n"))).isEmpty();
    }
}
