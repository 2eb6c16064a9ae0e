package operandi.core.experiment;

import java.util.Optional;

/**
 * What came of a wanted precision, told of the metric that took the most futures.
 *
 * @param share of what the half-widths are measured by, as the design wanted it
 * @param most futures that were allowed
 * @param isReached whether all that was asked for is known so precisely, and stopping there keeps the confidence
 * @param key the metric
 * @param alternative that is compared with the baseline; empty if nothing was compared
 * @param halfWidth of its interval, at the confidence of the family; infinite if it is defined in fewer than two futures
 * @param wanted the half-width wanted of it
 * @param needed about how many futures it takes in all; {@link Comparison#NEVER} where no number would
 */
public record PrecisionOutcome(
        double share,
        int most,
        boolean isReached,
        MetricKey key,
        Optional<String> alternative,
        double halfWidth,
        double wanted,
        long needed) {}
