package operandi.reporting.finding;

import operandi.core.experiment.Transition;
import operandi.core.model.Metric;

/** Whether service dips in the mean over futures, as far as the simultaneous intervals can tell (DESIGN 2.5). */
public enum Dip {
    /** Some interval after the first date lies wholly beyond what matters, on the worse side. */
    YES,
    /** Every interval after the first date ends before what matters. */
    NO,
    /** Neither: more futures would tell. */
    CANNOT_TELL;

    /** What may be said of a transition. */
    public static Dip of(Transition transition) {
        if (transition.dips()) {
            return YES;
        }
        double first =
                transition.dates().isEmpty() ? 0 : transition.dates().get(0).week();
        double sign = transition.metric().better() == Metric.Better.HIGHER ? -1 : 1;
        boolean excluded = transition.weeks().stream()
                .filter(week -> week.isAfter(first))
                .allMatch(week -> sign * week.mean() + week.halfWidth() < transition.delta());
        return excluded ? NO : CANNOT_TELL;
    }
}
