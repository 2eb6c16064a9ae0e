package operandi.scenarios.format;

import java.util.List;

/** The maps of the format whose keys are fixed. */
public enum Section {
    SCENARIO(
            "a scenario",
            "operandi",
            "title",
            "question",
            "time",
            "calendars",
            "people",
            "services",
            "segments",
            "flows",
            "structures",
            "alternatives",
            "baseline",
            "laws",
            "matters-if",
            "headline",
            "experiment",
            "limits"),
    TIME("time", "starts", "horizon", "warm-up"),
    CALENDAR("a calendar", "days", "hours"),
    GROUP("a group of people", "count", "skills", "calendar", "cost"),
    SERVICE("a service", "description"),
    SEGMENT("a segment", "customers", "needs", "profile", "journey"),
    FLOW("a flow", "asked-by", "promise", "ends", "arrives", "about", "steps"),
    ARRIVES("arrives", "every"),
    STEP(
            "a step",
            "by",
            "on",
            "waits",
            "takes",
            "about",
            "patience",
            "abandons",
            "then",
            "fails",
            "retry-after",
            "requeue"),
    TEAM("a team", "people", "owns", "serves"),
    ALTERNATIVE("an alternative", "structure"),
    LAWS("laws", "coordination-delay", "rework"),
    REWORK("rework", "share", "documentation"),
    EXPERIMENT("experiment", "replications", "seed", "confidence"),
    PROVENANCE("a quantity with provenance", "value", "range", "source", "grade"),
    LOGNORMAL("lognormal", "mean", "sd", "median", "sigma"),
    TRIANGULAR("triangular", "min", "mode", "max"),
    EMPIRICAL("empirical", "values", "weights");

    private final String description;
    private final List<String> keys;

    Section(String description, String... keys) {
        this.description = description;
        this.keys = List.of(keys);
    }

    /** What the map describes. */
    public String description() {
        return description;
    }

    /** The keys it may have. */
    public List<String> keys() {
        return keys;
    }
}
