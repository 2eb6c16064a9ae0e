package operandi.core.experiment;

import java.util.List;

/**
 * One future of all alternatives.
 *
 * @param observed of each alternative
 * @param matched each alternative's contacts matched with the baseline's; empty if there is nothing to match
 */
record OneFuture(List<Observed> observed, List<MatchedContacts> matched) {
    OneFuture {
        observed = List.copyOf(observed);
        matched = List.copyOf(matched);
    }
}
