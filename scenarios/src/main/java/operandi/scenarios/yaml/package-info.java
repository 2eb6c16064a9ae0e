/**
 * Turns text into a tree of maps, lists and scalars that know their position, and refuses what YAML offers beyond that.
 * Scalars stay text here: what {@code 8:30}, {@code no} or {@code 014} mean is for the scenario format to say.
 */
@NullMarked
package operandi.scenarios.yaml;

import org.jspecify.annotations.NullMarked;
