/**
 * What may be said about a result, by rule: sentences made from verdicts and their numbers, never free prose.
 */
@NullMarked
package operandi.reporting.finding;

import org.jspecify.annotations.NullMarked;
