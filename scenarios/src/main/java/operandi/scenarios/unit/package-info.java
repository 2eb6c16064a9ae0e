/** Reads numbers with units: exact decimals in, ticks, fractions and euros out. */
@NullMarked
package operandi.scenarios.unit;

import org.jspecify.annotations.NullMarked;
