/**
 * Result files that programs read back, put in place whole or not at all.
 */
@NullMarked
package operandi.reporting.file;

import org.jspecify.annotations.NullMarked;
