/**
 * The report: one HTML file that needs nothing else.
 */
@NullMarked
package operandi.reporting.html;

import org.jspecify.annotations.NullMarked;
