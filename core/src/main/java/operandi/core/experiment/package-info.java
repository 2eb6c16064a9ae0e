/**
 * Replications, pairing and comparison: the same futures through every alternative, the differences between them, and
 * what they allow us to say. A future of all alternatives is a pure function of (scenario, alternatives, seed, number).
 */
package operandi.core.experiment;
