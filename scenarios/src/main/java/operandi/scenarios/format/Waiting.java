package operandi.scenarios.format;

import java.util.List;
import java.util.Optional;
import operandi.core.model.Share;
import operandi.core.model.Step;
import operandi.core.random.Distribution;

/**
 * What a live step says about the customer who waits for it.
 *
 * @param patience how long she waits, and where she goes then
 * @param fails where she goes if the team is closed
 * @param retryAfter time away before a retry; present exactly if she may retry
 */
record Waiting(Step.Patience patience, List<Share> fails, Optional<Distribution> retryAfter) {}
