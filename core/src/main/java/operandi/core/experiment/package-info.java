/**
 * Replications, pairing and comparison: the same futures through every alternative, the differences between them, and
 * what they allow us to say. A replication is a pure function of (scenario, alternative, seed, number).
 */
package operandi.core.experiment;
