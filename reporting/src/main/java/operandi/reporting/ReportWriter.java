package operandi.reporting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import operandi.core.experiment.ExperimentResult;
import operandi.reporting.content.Provenance;
import operandi.reporting.content.ReportContent;
import operandi.reporting.file.AtomicFiles;
import operandi.reporting.file.ResultFiles;
import operandi.reporting.html.HtmlReport;

/** Writes all files of a finished run or comparison. */
public final class ReportWriter {

    private ReportWriter() {}

    /**
     * Writes {@code result.json}, {@code metrics.csv}, {@code ledger.csv} and, last, {@code report.html}. Everything is
     * rendered before anything is written, and no file is ever seen half written.
     *
     * @param directory created if it is not there
     * @return the files, in the order written
     * @throws IOException if the directory cannot be made or a file cannot be written
     */
    public static List<Path> write(ExperimentResult result, Provenance provenance, Path directory) throws IOException {
        ReportContent content = ReportContent.of(result, provenance);
        Map<String, byte[]> files = new LinkedHashMap<>(ResultFiles.of(content));
        files.put(HtmlReport.NAME, HtmlReport.of(content));
        return AtomicFiles.write(directory, files);
    }
}
