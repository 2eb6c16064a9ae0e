package operandi.reporting.file;

import operandi.core.experiment.AlternativeResult;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.LedgerLine;

/** {@code ledger.csv}: where the time of contacts went, in ticks, summed over the futures of each alternative. */
final class LedgerCsv {

    static final String NAME = "ledger.csv";

    private LedgerCsv() {}

    static byte[] of(ExperimentResult result) {
        return CsvCells.file(
                printer -> {
                    for (AlternativeResult alternative : result.alternatives()) {
                        for (LedgerLine line : alternative.ledger()) {
                            printer.printRecord(
                                    CsvCells.name(alternative.alternative().id()),
                                    line.window().id(),
                                    CsvCells.name(line.contactClass()),
                                    line.outcome(),
                                    line.engaged() ? "engaged" : "away",
                                    line.cause(),
                                    CsvCells.name(line.detail()),
                                    line.contacts(),
                                    line.ticks());
                        }
                    }
                },
                "alternative",
                "window",
                "segment",
                "outcome",
                "engagement",
                "cause",
                "detail",
                "contacts",
                "ticks");
    }
}
