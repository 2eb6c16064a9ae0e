package operandi.reporting.file;

import operandi.core.experiment.AlternativeResult;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.WeeklySeries;
import operandi.reporting.text.FileNumber;

/** {@code series.csv}: the customers' metrics week by week, over all futures; weeks count from 1. */
final class SeriesCsv {

    static final String NAME = "series.csv";

    private SeriesCsv() {}

    static byte[] of(ExperimentResult result) {
        return CsvCells.file(
                printer -> {
                    for (AlternativeResult alternative : result.alternatives()) {
                        for (WeeklySeries series : alternative.series()) {
                            int number = 0;
                            for (WeeklySeries.Week week : series.weeks()) {
                                number++;
                                printer.printRecord(
                                        CsvCells.name(alternative.alternative().id()),
                                        number,
                                        series.metric().id(),
                                        CsvCells.name(series.scope()),
                                        FileNumber.text(week.mean()),
                                        FileNumber.text(week.p10()),
                                        FileNumber.text(week.p50()),
                                        FileNumber.text(week.p90()));
                            }
                        }
                    }
                },
                "alternative",
                "week",
                "metric",
                "scope",
                "mean",
                "p10",
                "p50",
                "p90");
    }
}
