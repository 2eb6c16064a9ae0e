package operandi.reporting.file;

import java.io.IOException;
import operandi.core.experiment.AlternativeResult;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.MetricKey;
import operandi.core.experiment.MetricSeries;
import operandi.reporting.text.FileNumber;
import org.apache.commons.csv.CSVPrinter;

/** {@code metrics.csv}: one row for each value of each metric in each future; an undefined value is an empty cell. */
final class MetricsCsv {

    static final String NAME = "metrics.csv";

    private MetricsCsv() {}

    static byte[] of(ExperimentResult result) {
        return CsvCells.file(
                printer -> {
                    for (AlternativeResult alternative : result.alternatives()) {
                        for (MetricSeries series : alternative.metrics()) {
                            print(printer, alternative.alternative().id(), series);
                        }
                    }
                },
                "alternative",
                "replication",
                "window",
                "metric",
                "scope",
                "value",
                "unit");
    }

    private static void print(CSVPrinter printer, String alternative, MetricSeries series) throws IOException {
        MetricKey key = series.key();
        int replication = 0;
        for (double value : series.values()) {
            replication++;
            printer.printRecord(
                    CsvCells.name(alternative),
                    replication,
                    key.window().id(),
                    key.metric().id(),
                    CsvCells.name(key.scope()),
                    FileNumber.text(value),
                    key.metric().unit());
        }
    }
}
