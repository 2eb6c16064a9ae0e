/** What a scenario file costs beside the same model written by hand on the kernel. */
package operandi.scenarios.benchmark;
