/**
 * The simulator, for code that asks one question: what would happen? Its parts are the packages below this one.
 */
@NullMarked
package operandi.core;

import org.jspecify.annotations.NullMarked;
