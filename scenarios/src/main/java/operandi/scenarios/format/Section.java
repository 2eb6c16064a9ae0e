package operandi.scenarios.format;

import java.util.List;
import java.util.Set;

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
            "time-line",
            "laws",
            "matters-if",
            "headline",
            "experiment",
            "expect",
            "limits"),
    TIME("time", "starts", "horizon", "warm-up", "transition"),
    CALENDAR("a calendar", "days", "hours"),
    GROUP("a group of people", "count", "skills", "calendar", "cost", "on-call", "leaves", "replaced-after", "knows"),
    SERVICE("a service", "description", "depends-on", "redundancy", "coverage", "fails", "shocks", "changes"),
    DEPENDENCY("a dependency", "degrades-to"),
    FAILS("fails", "every", "flow", "severe", "degrades-to", "monitored", "hurt", "recurs"),
    SHOCKS("shocks", "every", "flow", "severe", "degrades-to", "monitored", "hurt", "recurs"),
    CHANGES("changes", "fail", "flow", "severe", "degrades-to", "monitored", "hurt", "recurs"),
    RECURS("recurs", "share", "within", "removed-by"),
    SEGMENT("a segment", "customers", "grows", "needs", "profile", "journey"),
    FLOW("a flow", "asked-by", "class", "promise", "ends", "arrives", "about", "steps"),
    ARRIVES("arrives", "every", "batch"),
    STEP(
            "a step",
            "by",
            "uses",
            "slowed-to",
            "on",
            "waits",
            "opens",
            "takes",
            "about",
            "patience",
            "abandons",
            "then",
            "fails",
            "retry-after",
            "requeue",
            "deploys",
            "restores"),
    TEAM("a team", "people", "owns", "serves", "wip-limit"),
    ALTERNATIVE("an alternative", "structure", "reorganize", "time-line"),
    REORGANIZE("reorganize", "at", "to", "waves", "every", "cost"),
    ENTRY("an entry of the time line", "at", "acquire", "automate", "fault", "cost"),
    AUTOMATE("automate", "flow", "step", "share", "on", "takes", "errors"),
    FAULT("fault", "service", "flow", "severe", "degrades-to", "monitored", "hurt", "recurs"),
    COST("cost", "once", "per-year"),
    LAWS(
            "laws",
            "coordination-delay",
            "rework",
            "mis-route",
            "ramp-up",
            "switching",
            "ties",
            "distraction",
            "attrition"),
    REWORK("rework", "share", "documentation"),
    MIS_ROUTE("mis-route", "share", "lost", "learned", "look"),
    RAMP_UP("ramp-up", "start", "pace"),
    TIES("ties", "gain", "pace"),
    DISTRACTION("distraction", "share", "lasts"),
    ATTRITION("attrition", "multiplier", "lasts"),
    EXPECTATION(
            "an expectation",
            "alternative",
            "metric",
            "of",
            "window",
            "at-least",
            "at-most",
            "between",
            "covers",
            "confidence"),
    EXPERIMENT("experiment", "replications", "seed", "confidence"),
    PROVENANCE("a quantity with provenance", "value", "range", "source", "grade"),
    LOGNORMAL("lognormal", "mean", "sd", "median", "sigma"),
    TRIANGULAR("triangular", "min", "mode", "max"),
    EMPIRICAL("empirical", "values", "weights"),
    GAMMA("gamma", "mean", "sd"),
    ERLANG("erlang", "mean", "phases"),
    WEIBULL("weibull", "mean", "scale", "shape"),
    HYPEREXPONENTIAL("hyperexponential", "mean", "sd", "means", "weights"),
    MIXTURE("mixture", "of", "weights");

    private final String description;
    private final List<String> keys;
    private final Set<String> known;

    Section(String description, String... keys) {
        this.description = description;
        this.keys = List.of(keys);
        this.known = Set.of(keys);
    }

    /** What the map describes. */
    public String description() {
        return description;
    }

    /** Whether it may have this key. */
    boolean knows(String key) {
        return known.contains(key);
    }

    /** The keys it may have. */
    public List<String> keys() {
        return keys;
    }
}
