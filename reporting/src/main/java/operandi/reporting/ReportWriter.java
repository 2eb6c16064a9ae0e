package operandi.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import operandi.core.experiment.ExperimentResult;
import operandi.reporting.content.Provenance;
import operandi.reporting.content.ReportContent;
import operandi.reporting.file.AtomicFiles;
import operandi.reporting.file.ResultFiles;
import operandi.reporting.file.TraceCsv;
import operandi.reporting.html.HtmlReport;

/** Writes all files of a finished run or comparison. */
public final class ReportWriter {

    /** The names of charts; nothing else in their folder is ours. */
    private static final Pattern CHART =
            Pattern.compile("((transition|balance|difference|assumptions)-\\d+|waits)\\.(svg|png)");

    private ReportWriter() {}

    /**
     * Writes {@code result.json}, the CSV files, {@code charts/} and, last, {@code report.html}. Everything is rendered
     * before anything is written, and no file is ever seen half written.
     *
     * @param directory created if it is not there
     * @return the files, in the order written
     * @throws IOException if the directory cannot be made or a file cannot be written
     */
    public static List<Path> write(ExperimentResult result, Provenance provenance, Path directory) throws IOException {
        ReportContent content = ReportContent.of(result, provenance);
        Map<String, byte[]> files = new LinkedHashMap<>(ResultFiles.of(content));
        files.putAll(HtmlReport.withCharts(content));
        List<Path> written = AtomicFiles.write(directory, files);
        removeOldCharts(directory.resolve("charts"), written);
        // the same holds of one future's trace
        Files.deleteIfExists(directory.resolve(TraceCsv.NAME));
        return written;
    }

    /** A chart of an earlier report, which this one does not have, must not pass for one of this. */
    private static void removeOldCharts(Path charts, List<Path> written) throws IOException {
        if (!Files.isDirectory(charts)) {
            return;
        }
        List<Path> known;
        try (Stream<Path> files = Files.list(charts)) {
            known = files.filter(
                            file -> CHART.matcher(file.getFileName().toString()).matches())
                    .filter(file -> !written.contains(file))
                    .toList();
        }
        for (Path old : known) {
            Files.delete(old);
        }
    }
}
