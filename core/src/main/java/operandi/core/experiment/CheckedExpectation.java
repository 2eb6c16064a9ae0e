package operandi.core.experiment;

import operandi.core.model.Expectation;

/**
 * An expectation and what came out.
 *
 * @param expectation what the scenario states
 * @param mean of the metric over futures; NaN if it is undefined
 * @param halfWidth of the interval of the mean: at the expectation's own confidence if it has one, else the design's
 * @param holds whether it holds; never where the metric is undefined
 */
public record CheckedExpectation(Expectation expectation, double mean, double halfWidth, boolean holds) {}
