package operandi.reporting.file;

import java.util.Optional;
import operandi.core.experiment.ExperimentResult;
import operandi.core.model.Assumption;
import operandi.reporting.text.FileNumber;
import operandi.reporting.text.Quantity;

/**
 * {@code assumptions.csv}: every quantity of the scenario that carries its provenance: as written, and in numbers where
 * it has a range.
 */
final class AssumptionsCsv {

    static final String NAME = "assumptions.csv";

    private AssumptionsCsv() {}

    static byte[] of(ExperimentResult result) {
        return CsvCells.file(
                printer -> {
                    for (Assumption assumption : result.scenario().assumptions()) {
                        Optional<Assumption.Extent> extent = assumption.extent();
                        String dimension =
                                extent.map(Assumption.Extent::dimension).orElse("");
                        printer.printRecord(
                                CsvCells.name(assumption.path()),
                                CsvCells.name(assumption.value()),
                                Quantity.unit(dimension),
                                CsvCells.name(assumption.range()),
                                CsvCells.name(assumption.grade()),
                                CsvCells.name(assumption.source()),
                                assumption.isDrawn() ? "yes" : "no",
                                number(extent.map(Assumption.Extent::point), dimension),
                                number(extent.map(Assumption.Extent::low), dimension),
                                number(extent.map(Assumption.Extent::high), dimension));
                    }
                },
                "path",
                "value",
                "unit",
                "range",
                "grade",
                "source",
                "drawn",
                "point",
                "low",
                "high");
    }

    private static String number(Optional<Double> value, String dimension) {
        return value.map(known -> FileNumber.text(Quantity.inUnit(known, dimension)))
                .orElse("");
    }
}
