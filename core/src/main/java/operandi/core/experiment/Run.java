package operandi.core.experiment;

import java.util.List;

/**
 * All futures of one alternative.
 *
 * @param result what they come to
 * @param futures in order
 * @param twins of the first futures, in order
 * @param matched the contacts of each future matched with the baseline's; nothing if it is the baseline itself, or
 *     nothing is compared
 */
record Run(AlternativeResult result, List<Observed> futures, List<Observed> twins, List<MatchedContacts> matched) {
    Run {
        futures = List.copyOf(futures);
        twins = List.copyOf(twins);
        matched = List.copyOf(matched);
    }
}
