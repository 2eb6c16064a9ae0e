/**
 * Turns the results of an experiment into files that people and programs read.
 */
@NullMarked
package operandi.reporting;

import org.jspecify.annotations.NullMarked;
