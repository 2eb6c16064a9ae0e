package operandi.core.model;

/**
 * Classes of service in the order in which waiting work is taken (DESIGN 2.3). The first preempts work that is not live
 * with a customer; no other does.
 */
public enum ServiceClass {
    SEVERE_INCIDENT("severe-incident"),
    WAITING_CUSTOMER("waiting-customer"),
    INCIDENT("incident"),
    REQUEST("request"),
    CHANGE("change"),
    MAINTENANCE("maintenance");

    private final String id;

    ServiceClass(String id) {
        this.id = id;
    }

    /** Its name in scenario files. */
    public String id() {
        return id;
    }
}
