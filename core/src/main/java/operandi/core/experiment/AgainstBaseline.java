package operandi.core.experiment;

import java.util.List;
import java.util.Optional;

/**
 * What is known of an alternative beside the baseline, besides the verdicts.
 *
 * @param alternative which
 * @param resources whether they may be compared as structures
 * @param transition how it goes through its change; empty if it differs from the start, or there is no headline with a
 *     threshold
 * @param spread why futures differ; empty if nothing was drawn or there is no headline
 * @param effects the assumptions drawn, what matters most first; empty as above
 * @param lostTime where the contacts' time goes
 */
public record AgainstBaseline(
        String alternative,
        ResourceCheck resources,
        Optional<Transition> transition,
        Optional<SpreadSplit> spread,
        List<AssumptionEffect> effects,
        LostTime lostTime) {
    public AgainstBaseline {
        effects = List.copyOf(effects);
    }
}
