package operandi.scenarios.format;

import java.util.List;
import java.util.Optional;
import operandi.core.model.Share;
import operandi.core.model.Step;
import operandi.core.random.Distribution;

/**
 * What a step says about whoever waits for it, and about when it cannot be had.
 *
 * @param patience how long the customer waits, and where she goes then; empty if nobody is there to wait
 * @param fails where the item goes if the team is closed, a service is down, or a part is left unresolved; empty if the step cannot fail, or the item
 *     waits
 * @param retryAfter time away before a retry; present exactly if there may be one
 */
record Waiting(Optional<Step.Patience> patience, List<Share> fails, Optional<Distribution> retryAfter) {}
