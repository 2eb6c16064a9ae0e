package operandi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files broken in ways that people and attackers break them: each is answered by a diagnostic at the right place. */
class BrokenFilesTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    @Timeout(60)
    void brokenFile_isDiagnosed(String what, String text, String firstLine, String position) {
        Sample sample = new Sample(folder);

        assertThat(sample.diagnosis(text.getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith(firstLine + "\n  --> scenario.yaml:" + position + "\n");
        assertThat(sample.read(folder.resolve("scenario.yaml")).scenario()).isEmpty();
    }

    static Stream<Arguments> files() {
        return Stream.of(
                file("empty", "", "error[E0106]: the scenario is empty", "1:1"),
                file(
                        "binary",
                        "\u007fELF\u0002\u0001\u0001\0\0",
                        "error[E0105]: the file is not text: byte 8 is zero",
                        "1:8"),
                with(
                        "unknown key",
                        "count: 3",
                        "sise: 3",
                        "error[E0301]: unknown key \"sise\" in a group of people",
                        "8:9"),
                with("missing unit", "arrives: 3 /week", "arrives: 3", "error[E0201]: the number has no unit", "19:21"),
                with(
                        "misspelt person",
                        "people: [desk]",
                        "people: [dest]",
                        "error[E0312]: unknown person or group \"dest\"",
                        "22:22"),
                with(
                        "shares",
                        "helped: 80 %",
                        "helped: 90 %",
                        "error[E0213]: the shares add up to 110 %, not to 100 %",
                        "17:46"),
                with(
                        "skill of nobody",
                        "by: mend",
                        "by: magic",
                        "error[E0401]: nobody has the skill \"magic\"",
                        "19:49"),
                with(
                        "unclosed bracket",
                        "[mend, test]",
                        "[mend, test",
                        "error[E0107]: a comma or a closing bracket is missing before this",
                        "8:38"),
                file("deep nesting", "[".repeat(20_000), "error[E0112]: values are nested too deeply", "1:41"),
                file("alias bomb", aliasBomb(), "error[E0114]: anchors are not supported", "1:4"),
                file("deep maps", "{a: ".repeat(20_000), "error[E0112]: values are nested too deeply", "1:161"));
    }

    private static String aliasBomb() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char name = 'b'; name <= 'i'; name++) {
            String last = "*" + (char) (name - 1);
            bomb.append("%c: &%c [%s]\n".formatted(name, name, String.join(", ", last, last, last, last, last, last)));
        }
        return bomb.toString();
    }

    private static Arguments file(String what, String text, String firstLine, String position) {
        return Arguments.of(what, text, firstLine, position);
    }

    private static Arguments with(String what, String original, String broken, String firstLine, String position) {
        assertThat(Sample.TEXT).containsOnlyOnce(original);
        return Arguments.of(what, Sample.TEXT.replace(original, broken), firstLine, position);
    }

    @Test
    @Timeout(60)
    void oneLineOfAMegabyte_isAnswered() {
        assertThat(new Sample(folder).diagnosis("x".repeat(999_999)))
                .startsWith("error[E0303]: found \"" + "x".repeat(80) + "...\" where a map ")
                .contains("\n  --> scenario.yaml:1:1\n");
    }

    @Test
    @Timeout(60)
    void fortyThousandUnknownKeys_areAnswered() {
        StringBuilder text = new StringBuilder("operandi: 1\n");
        for (int i = 0; i < 40_000; i++) {
            text.append("key").append(i).append(": 1\n");
        }

        assertThat(new Sample(folder).read(text.toString()).diagnostics()).hasSize(40_004);
    }

    /** Each depends on the one after it: whoever settles them one by one in the order of the file takes forever. */
    @Test
    @Timeout(60)
    void longChainOfDependencies_isAnswered() {
        StringBuilder services = new StringBuilder("  shop:\n");
        for (int i = 1; i < 15_000; i++) {
            services.append("  s")
                    .append(i)
                    .append(": {depends-on: s")
                    .append(i + 1)
                    .append("}\n");
        }
        String chain = Sample.TEXT.replace("  shop:\n", services + "  s15000:\n");
        String circle = Sample.TEXT.replace("  shop:\n", services + "  s15000: {depends-on: s1}\n");

        assertThat(new Sample(folder).diagnosis(chain)).isEmpty();
        assertThat(new Sample(folder).diagnosis(circle))
                .startsWith("error[E0408]: services depend on each other in a circle: s1 -> s2 -> s3 -> ");
    }

    @Test
    @Timeout(60)
    void manyUnknownNames_areAnswered() {
        StringBuilder text = new StringBuilder(
                Sample.TEXT.replace("  shop:\n", "  shop:\n%s").replace("[shop]", "[%s]"));
        StringBuilder services = new StringBuilder();
        StringBuilder owned = new StringBuilder("shop");
        for (int i = 0; i < 20_000; i++) {
            services.append("  service-").append(i).append(":\n");
            owned.append(", srevice-").append(i);
        }

        String full = text.toString().replaceFirst("%s", services.toString()).replace("%s", owned.toString());
        assertThat(new Sample(folder).read(full).diagnostics()).hasSize(20_000);
    }
}
