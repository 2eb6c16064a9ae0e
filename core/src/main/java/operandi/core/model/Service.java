package operandi.core.model;

import java.util.List;

/**
 * A digital product that customers and staff use. Work may be about it, and a structure may give it an owner.
 *
 * @param id unique name
 * @param redundancy how many components it has and needs
 * @param dependencies services that it cannot do without, or not fully
 * @param hazards ways in which it fails, at most one of each origin
 */
public record Service(String id, Redundancy redundancy, List<Dependency> dependencies, List<Hazard> hazards) {

    /**
     * Components of a service.
     *
     * @param needed components that must be up for the service to be up, at least 1
     * @param components how many there are, at least {@code needed}
     * @param coverage probability, in [0, 1], that the others take over when a component fails that they can make up for; if
     *     they do not, the service is no better than that component until it is mended. 1 if there are no more than needed
     */
    public record Redundancy(int needed, int components, double coverage) {

        /** One component, which is needed. */
        public static final Redundancy NONE = new Redundancy(1, 1);

        public Redundancy {
            if (!(1 <= needed && needed <= components)) {
                throw new IllegalArgumentException("redundancy must be k of n, got " + needed + " of " + components);
            }
            Share.requireFraction("coverage", coverage);
            if (coverage < 1 && needed == components) {
                throw new IllegalArgumentException("there is nothing to fail over to among " + components
                        + " components that are all needed, got coverage " + coverage);
            }
        }

        /** Components of which the others always take over. */
        public Redundancy(int needed, int components) {
            this(needed, components, 1);
        }
    }

    /**
     * A service that another one depends on.
     *
     * @param service its name
     * @param fallback level that the dependant keeps while it is down, in [0, 1); 0 if there is no fallback
     */
    public record Dependency(String service, double fallback) {
        public Dependency {
            Names.require("a service", service);
            if (!(fallback >= 0 && fallback < 1)) {
                throw new IllegalArgumentException("the level of a fallback must be in [0, 1), got " + fallback);
            }
        }
    }

    public Service {
        Names.require("a service", id);
        dependencies = List.copyOf(dependencies);
        hazards = List.copyOf(hazards);
        Names.requireUnique(
                "dependency of " + id,
                dependencies.stream().map(Dependency::service).toList());
        Names.requireUnique(
                "hazard of " + id,
                hazards.stream().map(hazard -> hazard.origin().id()).toList());
    }

    /** A service that never fails and depends on nothing. */
    public Service(String id) {
        this(id, Redundancy.NONE, List.of(), List.of());
    }
}
