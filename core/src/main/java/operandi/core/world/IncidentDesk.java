package operandi.core.world;

/** Takes incidents into the flows of work. */
interface IncidentDesk {

    /**
     * A service has failed: an item begins, which nobody knows of until it is detected.
     *
     * @param path path id of the incident
     * @param flow the flow it goes through
     * @param service what it is about
     * @param severe whether it preempts
     * @param incident number by which {@link Services} knows it
     * @param detectedAfter ticks until it is known, {@link Timetable#NEVER} if only a customer can tell
     * @return the item
     */
    int open(long path, int flow, int service, boolean severe, int incident, long detectedAfter);

    /** An incident that nobody knew of is known now. */
    void detect(int item);

    /**
     * Work that removes the cause of an incident begins.
     *
     * @param incident number by which {@link Services} knows the incident
     */
    void followUp(long path, int flow, int service, int incident);
}
