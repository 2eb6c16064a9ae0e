/**
 * Checked expectations as JUnit XML, which build servers read.
 */
@NullMarked
package operandi.reporting.junit;

import org.jspecify.annotations.NullMarked;
