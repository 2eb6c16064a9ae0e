package operandi.core.benchmark;

/**
 * The interface of {@link operandi.core.kernel.FutureEventList}, for lists that want to be measured in its place.
 */
interface EventList {

    /** Adds an event and returns a handle for {@link #cancel}. */
    long add(long time, int rank, long payload);

    /** Removes an event before its time; says whether it was still pending. */
    boolean cancel(long handle);

    /** Time of the next event; there must be one. */
    long nextTime();

    /** Removes the next event and returns its payload; there must be one. */
    long take();

    int size();
}
