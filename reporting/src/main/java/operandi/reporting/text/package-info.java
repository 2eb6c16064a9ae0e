/**
 * Numbers and names as files and people read them: rounded to what their error supports, and inert wherever they land.
 */
@NullMarked
package operandi.reporting.text;

import org.jspecify.annotations.NullMarked;
