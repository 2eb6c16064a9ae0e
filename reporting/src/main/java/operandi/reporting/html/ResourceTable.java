package operandi.reporting.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import operandi.core.experiment.AgainstBaseline;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.ResourceCheck;
import operandi.core.experiment.StructureChange;
import operandi.core.experiment.Transition;
import operandi.core.model.Window;
import operandi.reporting.finding.Findings;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;

/**
 * Whether the alternatives may be compared as structures (DESIGN 2.7): what each changes, what it costs, and how the
 * verdict depends on the horizon.
 *
 * @param baseline its name
 * @param alternatives the columns after the baseline's
 * @param rows what is checked
 */
record ResourceTable(String baseline, List<String> alternatives, List<Row> rows) {

    /**
     * @param what is checked
     * @param baseline its value; no lines if it has none
     * @param cells one for each alternative
     */
    record Row(String what, Cell baseline, List<Cell> cells) {}

    /**
     * @param numbers from the result
     * @param words names among them, not yet escaped
     */
    record Cell(List<Num> numbers, List<String> words) {
        static Cell of(Num number) {
            return new Cell(List.of(number), List.of());
        }

        static Cell of(String word) {
            return new Cell(List.of(), List.of(word));
        }
    }

    private static final DisplayUnit EUR = DisplayUnit.of("EUR");
    private static final DisplayUnit SHARE = DisplayUnit.of("fraction");
    private static final Cell NONE = Cell.of("–");

    /** No rows if nothing is known beside the verdicts. */
    static ResourceTable of(ExperimentResult result) {
        List<AgainstBaseline> all = result.against();
        List<Row> rows = new ArrayList<>();
        if (!all.isEmpty()) {
            if (all.stream().anyMatch(against -> against.transition().isPresent())) {
                rows.add(row("What happens", NONE, all, ResourceTable::dates));
            }
            rows.add(row("People moved", NONE, all, against -> change(result, against, StructureChange::peopleMoved)));
            rows.add(row(
                    "Services with a new owner",
                    NONE,
                    all,
                    against -> change(result, against, StructureChange::servicesReowned)));
            rows.add(row(
                    "Ties between colleagues cut",
                    NONE,
                    all,
                    against -> change(result, against, StructureChange::tiesCut)));
            ResourceCheck first = all.get(0).resources();
            rows.add(row(
                    "Work that crosses teams",
                    Cell.of(share(first.crossingBaseline())),
                    all,
                    against -> Cell.of(share(against.resources().crossingAlternative()))));
            rows.add(row(
                    "Payroll over the run",
                    Cell.of(euros(first.payrollBaseline())),
                    all,
                    against -> Cell.of(euros(against.resources().payrollAlternative()))));
            rows.add(row(
                    "Cost on the time line",
                    Cell.of(euros(first.timeLineBaseline())),
                    all,
                    against -> Cell.of(euros(against.resources().timeLineAlternative()))));
            rows.add(row(
                    "Differs in the structure alone",
                    NONE,
                    all,
                    against -> Cell.of(against.resources().onlyStructure() ? "yes" : "no")));
            rows.add(row(
                    result.comparisons().isEmpty()
                            ? "Verdict"
                            : "Verdict on "
                                    + headline(result)
                                            .get(0)
                                            .threshold()
                                            .metric()
                                            .label(),
                    NONE,
                    all,
                    against -> verdicts(result, against)));
        }
        return new ResourceTable(
                VisibleText.line(result.scenario().baseline()),
                all.stream()
                        .map(against -> VisibleText.line(against.alternative()))
                        .toList(),
                rows);
    }

    private static Row row(
            String what, Cell baseline, List<AgainstBaseline> all, Function<AgainstBaseline, Cell> cell) {
        return new Row(what, baseline, all.stream().map(cell).toList());
    }

    private static Cell dates(AgainstBaseline against) {
        List<String> dates = new ArrayList<>();
        for (Transition.Date date : against.transition().map(Transition::dates).orElse(List.of())) {
            dates.add("week " + new Rounding(0).text(date.week()) + ": " + VisibleText.line(date.label()));
        }
        return dates.isEmpty() ? NONE : new Cell(List.of(), dates);
    }

    private static Cell change(
            ExperimentResult result, AgainstBaseline against, Function<StructureChange, Integer> number) {
        return result.changes().stream()
                .filter(change -> change.alternative().equals(against.alternative()))
                .findFirst()
                .map(change -> Cell.of(Num.count(number.apply(change))))
                .orElse(NONE);
    }

    private static List<Comparison> headline(ExperimentResult result) {
        return result.comparisons().stream()
                .filter(comparison -> Findings.isHeadline(result, comparison))
                .toList();
    }

    private static Cell verdicts(ExperimentResult result, AgainstBaseline against) {
        List<String> lines = new ArrayList<>();
        for (Comparison comparison : headline(result)) {
            if (comparison.alternative().equals(against.alternative())) {
                Mark mark = Mark.of(comparison.verdict()).brief();
                String window = comparison.window() == Window.AFTER ? "after: " : "whole run: ";
                lines.add(window + mark.shape() + " " + mark.word());
            }
        }
        return new Cell(List.of(), lines);
    }

    private static Num share(double share) {
        return Num.level(SHARE, new Rounding(1), share);
    }

    private static Num euros(double amount) {
        return Num.level(EUR, new Rounding(0), amount);
    }
}
