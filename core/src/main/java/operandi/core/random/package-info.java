/**
 * Randomness that is looked up, not consumed: every draw is a function of what it is for (seed, replication, entity,
 * purpose, visit), and every sampler turns exactly one uniform number into one value.
 *
 * <p>Two alternatives that meet the same customer with the same need therefore see the same chance, whatever else they
 * draw, in whatever order, on whatever thread.
 */
package operandi.core.random;
