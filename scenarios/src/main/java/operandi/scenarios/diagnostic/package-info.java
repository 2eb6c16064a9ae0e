/** Says what is wrong with a file and where: codes, positions in the text, suggestions, and how they are printed. */
@NullMarked
package operandi.scenarios.diagnostic;

import org.jspecify.annotations.NullMarked;
