/**
 * Results as lines of plain text for a terminal.
 */
@NullMarked
package operandi.cli.text;

import org.jspecify.annotations.NullMarked;
