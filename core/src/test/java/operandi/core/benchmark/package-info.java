/**
 * Three small models that measure what an event costs, each written three times: by hand without abstraction (the
 * floor), on the kernel, and, under the profile {@code bench}, on other simulators. They share their random numbers, so
 * all of them live through the same events, which the tests hold, and differ in nothing but what carries the events.
 *
 * <p>What was measured, and how to measure it again: {@code docs/explanation/performance.md}.
 */
package operandi.core.benchmark;
