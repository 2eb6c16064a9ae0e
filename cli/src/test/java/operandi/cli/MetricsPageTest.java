package operandi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import operandi.core.model.Metric;
import org.junit.jupiter.api.Test;

/** The page about metrics says of each metric what the program says, in the program's order. */
class MetricsPageTest {

    private static final Path PAGE = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .getParent()
            .resolve("docs/reference/metrics.md");

    @Test
    void metricsPage_hasARowForEveryMetric() throws IOException {
        List<String> documented = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(documented)
                .containsExactlyElementsOf(
                        Metric.all().stream().map(MetricsPageTest::row).toList());
    }

    private static String row(Metric metric) {
        return "| "
                + String.join(
                        " | ",
                        "`" + metric.id() + "`",
                        metric.label(),
                        metric.unit(),
                        metric.better().name().toLowerCase(Locale.ROOT),
                        String.join(", ", metric.scopes()),
                        metric.definition())
                + " |";
    }
}
