/**
 * Where the time of contacts goes in one alternative and in another, in numbers that add up as they are printed.
 */
@NullMarked
package operandi.reporting.balance;

import org.jspecify.annotations.NullMarked;
