/** Reads text files that somebody else wrote: never more than a limit, never anything but a regular file. */
@NullMarked
package operandi.scenarios.file;

import org.jspecify.annotations.NullMarked;
