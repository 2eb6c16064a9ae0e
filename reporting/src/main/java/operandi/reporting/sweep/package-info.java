/**
 * What a sweep over assumptions found, as files that programs read and rows that people read.
 */
@NullMarked
package operandi.reporting.sweep;

import org.jspecify.annotations.NullMarked;
