package operandi.core.model;

/**
 * A digital product that customers and staff use. Work may be about it, and a structure may give it an owner.
 *
 * @param id unique name
 */
public record Service(String id) {
    public Service {
        Names.require("a service", id);
    }
}
