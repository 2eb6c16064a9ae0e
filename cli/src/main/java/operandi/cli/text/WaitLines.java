package operandi.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import operandi.core.experiment.AlternativeResult;
import operandi.core.experiment.ExperimentResult;
import operandi.core.model.Flow;
import operandi.core.model.Scenario;
import operandi.reporting.content.WaitByCause;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;

/** Where customers wait, by cause: a column for each alternative, and the largest place of each. */
final class WaitLines {

    private WaitLines() {}

    /** Nothing if nobody waits anywhere. */
    static String of(ExperimentResult result) {
        List<WaitByCause> waits = result.alternatives().stream()
                .map(alternative -> WaitByCause.of(customersOnly(result.scenario(), alternative)))
                .toList();
        List<String> causes = WaitByCause.causes(waits);
        if (causes.isEmpty()) {
            return "";
        }
        Rounding rounding = rounding(waits);
        TextTable table = TextTable.of("l" + "r".repeat(waits.size()));
        row(
                table,
                "minutes per contact",
                waits.stream().map(wait -> VisibleText.line(wait.alternative())).toList());
        for (String cause : causes) {
            row(
                    table,
                    VisibleText.line(cause),
                    waits.stream()
                            .map(wait -> rounding.text(wait.minutes(cause)))
                            .toList());
        }
        row(
                table,
                "all causes",
                waits.stream().map(wait -> rounding.text(wait.total())).toList());
        StringBuilder text = new StringBuilder("\nWhere customers wait\n").append(table);
        for (WaitByCause wait : waits) {
            if (!wait.parts().isEmpty()) {
                WaitByCause.Part most = wait.parts().get(0);
                text.append(Lines.wrapped(
                        "  ",
                        "most with " + VisibleText.line(wait.alternative()) + ": " + VisibleText.line(most.cause())
                                + " (" + VisibleText.line(most.detail()).replace("->", " → ") + "), "
                                + rounding.text(most.minutes()) + " min"));
            }
        }
        return text.toString();
    }

    /** The ledger also holds the time of work that no customer waits for. */
    private static AlternativeResult customersOnly(Scenario scenario, AlternativeResult alternative) {
        Set<String> others = scenario.flows().stream()
                .filter(flow -> flow.askedBy() != Flow.AskedBy.CUSTOMER)
                .map(flow -> "flow:" + flow.id())
                .collect(Collectors.toSet());
        return new AlternativeResult(
                alternative.alternative(),
                alternative.metrics(),
                alternative.ledger().stream()
                        .filter(line -> !others.contains(line.contactClass()))
                        .toList(),
                alternative.audit(),
                alternative.series());
    }

    /** Three digits of the longest wait: sums of all futures have no error to go by. */
    private static Rounding rounding(List<WaitByCause> waits) {
        double longest = waits.stream().mapToDouble(WaitByCause::total).max().orElse(0);
        return new Rounding(longest >= 100 ? 0 : longest >= 10 ? 1 : 2);
    }

    private static void row(TextTable table, String first, List<String> others) {
        List<String> cells = new ArrayList<>(List.of(first));
        cells.addAll(others);
        table.row(cells.toArray(String[]::new));
    }
}
