package operandi.cli.text;

import java.util.List;
import operandi.core.experiment.CheckedExpectation;
import operandi.core.model.Design;
import operandi.core.model.Expectation;
import operandi.reporting.text.VisibleText;

/** What a scenario expects and what came out, on a terminal: a line for each expectation. */
public final class CheckLines {

    private CheckLines() {}

    /** The lines, the file's name first. */
    public static String of(String file, Design design, List<CheckedExpectation> checked) {
        if (checked.isEmpty()) {
            return file + ": nothing is expected\n";
        }
        TextTable table = TextTable.of("lllrll");
        for (CheckedExpectation each : checked) {
            Expectation expectation = each.expectation();
            table.row(
                    each.holds() ? "ok" : "FAILED",
                    VisibleText.line(expectation.alternative()),
                    ExpectationText.subject(expectation),
                    ExpectationText.observed(each),
                    ExpectationText.condition(expectation),
                    each.holds() ? "" : "line " + expectation.position());
        }
        return file + ": " + design.replications() + " futures (seed " + design.seed() + ")\n" + table;
    }
}
