/**
 * The command line: verbs, exit codes, progress, and the wiring of the other modules.
 */
@NullMarked
package operandi.cli;

import org.jspecify.annotations.NullMarked;
