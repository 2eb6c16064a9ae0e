package operandi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import operandi.scenarios.diagnostic.DiagnosticCode;
import org.junit.jupiter.api.Test;

/** The page about errors lists every code that there is, in order, by its title, and says what to do about it. */
class ErrorsPageTest {

    private static final Path PAGE = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .getParent()
            .resolve("docs/reference/errors.md");
    private static final Pattern ROW = Pattern.compile("\\| ([EW]\\d{4}) \\| (.+?) \\| (.+) \\|");

    @Test
    void errorsPage_listsEveryCodeWithItsTitle() throws IOException {
        List<String> documented = Files.readAllLines(PAGE).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();

        assertThat(documented)
                .containsExactlyElementsOf(Arrays.stream(DiagnosticCode.values())
                        .map(code -> code.id() + " " + code.title())
                        .toList());
    }
}
