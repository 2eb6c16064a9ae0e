package operandi.core.model;

/**
 * One of the ways to organize that a scenario compares.
 *
 * @param id unique name
 * @param structure the structure it runs in
 */
public record Alternative(String id, String structure) {
    public Alternative {
        Names.require("an alternative", id);
        Names.require("a structure", structure);
    }
}
