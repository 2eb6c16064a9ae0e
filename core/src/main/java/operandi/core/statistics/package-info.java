/**
 * What a simulation says about its numbers: tallies and time averages kept during a run, quantiles and intervals over
 * futures, and the paired comparison of two alternatives.
 *
 * <p>Every sum has a fixed shape (in the order of the observations, or of the merges), so the same futures give the
 * same bits whatever computed them; callers reduce in replication order. Not a number stands for "undefined", never
 * for zero.
 */
package operandi.core.statistics;
