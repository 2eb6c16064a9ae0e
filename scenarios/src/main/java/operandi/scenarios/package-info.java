/**
 * Reads scenario files and the files they name into the model, or says what is wrong with them and where.
 */
@NullMarked
package operandi.scenarios;

import org.jspecify.annotations.NullMarked;
