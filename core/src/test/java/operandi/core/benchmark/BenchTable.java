package operandi.core.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of {@code docs/explanation/performance.md}, in Markdown. */
final class BenchTable {
    static final String FLOOR = "floor";
    static final String KERNEL = "kernel";
    static final String SSJ = "SSJ ";
    static final String KEYED = "keyed";
    static final String SEQUENTIAL = "sequential";

    private static final Map<Case, Targets> TARGETS = Map.of(
            Case.HOLD_100, new Targets("", "2.5", "1.4"),
            Case.HOLD_10000, new Targets("2.5", "7", "1.5"),
            Case.HOLD_1000000, new Targets("8", "8", "1.8"),
            Case.SINGLE_SERVER, new Targets("", "1.4", "1.3"),
            Case.DESK, new Targets("", "1.2", "1.3"));

    private final Measurements measurements;

    BenchTable(Measurements measurements) {
        this.measurements = measurements;
    }

    /**
     * What is asked of the kernel.
     *
     * @param keyed at least so many times SSJ's events a second, with keyed numbers; empty if not asked
     * @param sequential the same with the cheap numbers
     * @param floor at most so many times the floor's cost
     */
    private record Targets(String keyed, String sequential, String floor) {}

    /** The kernel's speed over SSJ's, and its cost over the floor's, each with its target. */
    String ratios() {
        StringBuilder text = new StringBuilder("| workload | speed, keyed, over SSJ | at least "
                + "| speed, sequential, over SSJ | at least "
                + "| cost, keyed, over the floor | cost, sequential, over the floor | at most |\n"
                + "|---|--:|--:|--:|--:|--:|--:|--:|\n");
        for (Case model : Case.values()) {
            double[] ssj = measurements.costs(bestOfSsj(model));
            double[] keyed = costs(model, KERNEL, KEYED);
            double[] sequential = costs(model, KERNEL, SEQUENTIAL);
            Targets targets = TARGETS.get(model);
            text.append(row(List.of(
                    model.title(),
                    Measured.ratio(ssj, keyed).text(),
                    targets.keyed(),
                    Measured.ratio(ssj, sequential).text(),
                    targets.sequential(),
                    Measured.ratio(keyed, costs(model, FLOOR, KEYED)).text(),
                    Measured.ratio(sequential, costs(model, FLOOR, SEQUENTIAL)).text(),
                    targets.floor())));
        }
        return text.toString();
    }

    /** Nanoseconds and bytes an event of everybody. */
    String costs() {
        StringBuilder text = new StringBuilder(
                "| workload | numbers | who | nanoseconds an event | bytes an event |\n|---|---|---|--:|--:|\n");
        for (Case model : Case.values()) {
            for (String draws : List.of(KEYED, SEQUENTIAL, "MRG32k3a")) {
                for (Measurements.Subject subject : measurements.cheapest(model, "", draws)) {
                    text.append(row(List.of(
                            model.title(),
                            draws,
                            subject.contender(),
                            Measured.cost(measurements.costs(subject)).text(),
                            String.format(Locale.ROOT, "%.1f", measurements.bytes(subject)))));
                }
            }
        }
        return text.toString();
    }

    /** SSJ's best list is the one that costs least with the cheap numbers. */
    private Measurements.Subject bestOfSsj(Case model) {
        return measurements.cheapest(model, SSJ, SEQUENTIAL).get(0);
    }

    private double[] costs(Case model, String contender, String draws) {
        return measurements.costs(new Measurements.Subject(model, contender, draws));
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
