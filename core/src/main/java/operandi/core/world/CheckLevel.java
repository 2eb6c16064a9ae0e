package operandi.core.world;

/**
 * How closely a future is watched for contradictions of the program with itself. Whatever the level, a run stops if the
 * book of an item that ends does not add up to its elapsed time; checking more changes no result.
 */
public enum CheckLevel {
    /** Nothing more, at no cost. */
    NONE,
    /** Once, when the horizon is reached. */
    RUN,
    /** After every event, and Little's law for every queue at the end: slower by the number of items under way. */
    EVENT
}
