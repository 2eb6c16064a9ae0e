/**
 * What a scenario says: immutable records, valid by construction. Names here are the scenario's own; the {@code world}
 * package compiles them to dense indices before it runs. Times and durations are ticks (see
 * {@link operandi.core.kernel.Ticks}), money is EUR, probabilities and shares are fractions.
 */
package operandi.core.model;
