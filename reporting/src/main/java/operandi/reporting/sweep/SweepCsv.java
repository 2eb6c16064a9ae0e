package operandi.reporting.sweep;

import java.io.IOException;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.SweepResult;
import operandi.reporting.file.CsvCells;
import operandi.reporting.file.JsonFields;
import operandi.reporting.text.FileNumber;
import operandi.reporting.text.Quantity;
import org.apache.commons.csv.CSVPrinter;

/** {@code sweep.csv}: a row for each value of each assumption and each alternative; first, without one, all as stated. */
final class SweepCsv {

    static final String NAME = "sweep.csv";

    private SweepCsv() {}

    static byte[] of(SweepResult result) {
        return CsvCells.file(
                printer -> {
                    for (Comparison stated : result.stated()) {
                        print(printer, "", "", "", stated);
                    }
                    for (AxisEffect axis : AxisEffect.of(result)) {
                        for (SweepResult.Point point : axis.points()) {
                            print(
                                    printer,
                                    axis.assumption().path(),
                                    FileNumber.text(Quantity.inUnit(point.value(), axis.dimension())),
                                    Quantity.unit(axis.dimension()),
                                    point.comparison());
                        }
                    }
                },
                "assumption",
                "value",
                "value-unit",
                "alternative",
                "baseline",
                "window",
                "metric",
                "scope",
                "unit",
                "mean",
                "low",
                "high",
                "p10",
                "p90",
                "n",
                "verdict");
    }

    private static void print(CSVPrinter printer, String assumption, String value, String unit, Comparison comparison)
            throws IOException {
        printer.printRecord(
                CsvCells.name(assumption),
                value,
                unit,
                CsvCells.name(comparison.alternative()),
                CsvCells.name(comparison.baseline()),
                comparison.window().id(),
                comparison.threshold().metric().id(),
                CsvCells.name(comparison.scope()),
                comparison.threshold().metric().unit(),
                FileNumber.text(comparison.mean()),
                FileNumber.text(comparison.mean() - comparison.halfWidth()),
                FileNumber.text(comparison.mean() + comparison.halfWidth()),
                FileNumber.text(comparison.p10()),
                FileNumber.text(comparison.p90()),
                comparison.n(),
                JsonFields.lower(comparison.verdict()));
    }
}
