/**
 * The clock and the future event list. Knows nothing of organizations: an event is a time, a rank and two integers
 * whose meaning belongs to the caller.
 */
package operandi.core.kernel;
