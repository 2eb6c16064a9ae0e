package operandi.core.world;

import operandi.core.model.Hazard;
import operandi.core.random.Bernoulli;
import operandi.core.random.Key;
import operandi.core.random.KeyedRandom;

/**
 * Changes that are deployed, and which of them fail.
 *
 * <p>Whether a change would fail is drawn once for the change, so it is the same wherever, whenever and however often it
 * is deployed; where a larger share of changes fails, the same ones do and others besides.
 */
final class Deployments {

    private static final long LATENT = Key.of("latent");
    private static final long CHANGE = Key.of(Hazard.Origin.CHANGE.id());

    private final Shared shared;
    private final KeyedRandom random;
    private final ServiceTable table;
    private final ServiceMeasures measures;

    Deployments(Shared shared, KeyedRandom random, ServiceTable table, ServiceMeasures measures) {
        this.shared = shared;
        this.random = random;
        this.table = table;
        this.measures = measures;
    }

    /** Deploys a change, and says whether it fails. */
    boolean deploy(int change, int service) {
        Items items = shared.items();
        if (service == Items.NONE) {
            throw new IllegalStateException("a change is deployed to no service\nMaybe flow "
                    + shared.plan().flows.flows[items.at(change).flow].source.id() + " does not say what it is about.");
        }
        long now = shared.simulator().now();
        double latent = random.uniform(items.at(change).path, LATENT, 0);
        FailureMode mode = table.mode(service, Hazard.Origin.CHANGE);
        boolean fails = mode != null && Bernoulli.test(latent, mode.hazard().share());
        measures.deployed(service, now - items.at(change).startedAt, fails);
        if (shared.trace() != null) {
            shared.trace().deployed(now, items.at(change).path, table.ids[service], latent, fails);
        }
        return fails;
    }

    /** Path id of the failure that a change brings about at its present step. */
    long failureOf(int change, int service) {
        Items items = shared.items();
        FlowTable flows = shared.plan().flows;
        int step = items.at(change).step;
        int before = items.visits(change, step - flows.flows[items.at(change).flow].firstStep) - 1;
        long deployment = Key.child(items.at(change).path, flows.steps[step].key, before);
        return Key.child(Key.combine(table.keys[service], deployment), CHANGE, 0);
    }
}
