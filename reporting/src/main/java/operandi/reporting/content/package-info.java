/**
 * What every output is made from: the result, the findings and where it all came from.
 */
@NullMarked
package operandi.reporting.content;

import org.jspecify.annotations.NullMarked;
