package operandi.reporting.file;

import java.util.LinkedHashMap;
import java.util.Map;
import operandi.reporting.content.ReportContent;

/** The files of a result that programs read: the same bytes for the same inputs on any JVM. */
public final class ResultFiles {

    private ResultFiles() {}

    /** {@code result.json} and the CSV files, by name. */
    public static Map<String, byte[]> of(ReportContent content) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(ResultJson.NAME, ResultJson.of(content));
        files.put(MetricsCsv.NAME, MetricsCsv.of(content.result()));
        files.put(SeriesCsv.NAME, SeriesCsv.of(content.result()));
        files.put(LedgerCsv.NAME, LedgerCsv.of(content.result()));
        files.put(AssumptionsCsv.NAME, AssumptionsCsv.of(content.result()));
        return files;
    }
}
