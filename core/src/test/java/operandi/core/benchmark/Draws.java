package operandi.core.benchmark;

/**
 * Where a model's numbers come from. A class and not an interface: with one subclass loaded, which a benchmark's own JVM
 * sees to, the compiler binds and inlines a call without a check.
 */
abstract class Draws {

    /**
     * A uniform number in (0, 1).
     *
     * @param entity number of who draws
     * @param purpose key of what the number decides
     */
    abstract double uniform(long entity, long purpose);

    /**
     * An exponential number of mean 1.
     *
     * @param entity number of who draws
     * @param purpose key of what the number decides
     */
    abstract double exponential(long entity, long purpose);

    /** An exponential number of mean 1 for the next gap of the model's one stream of arrivals. */
    abstract double gap();
}
