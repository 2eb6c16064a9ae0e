package operandi.core.world;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import operandi.core.model.Hazard;
import operandi.core.model.Service;
import operandi.core.random.Key;

/**
 * The services of a scenario, compiled: what they are made of, what they stand on, how they fail. Immutable.
 *
 * <p>Whatever may be due has a <em>slot</em>: each service has one for each component's operating life, one for its
 * shocks and one for recurrences, in this order, services in the order of the file. Slots are subjects of events, and
 * order those of the same tick.
 */
final class ServiceTable {

    /** How many origins a failure may have. */
    static final int ORIGINS = Hazard.Origin.values().length;

    private static final long SERVICE = Key.of("service");
    private static final long COMPONENT = Key.of("component");

    final int count;
    final String[] ids;
    final long[] keys;

    /** Components that each service needs, and has. */
    final int[] needed;

    final int[] components;

    /** Probability that the others take over from a component that fails. */
    final double[] coverage;

    /** Services that each stands on, in the order of its file, and the level it keeps without them. */
    final int[][] dependencies;

    final double[][] fallbacks;

    /** All services, each after those it depends on. */
    final int[] order;

    /** Each service and all that it depends on, however far down, in the order of the file. */
    final int[][] chains;

    final int slots;
    final int[] firstSlot;
    final int[] serviceOfSlot;

    /** Path ids of whatever fails: of a component, or of the service. */
    final long[] keyOfSlot;

    private final FailureMode[][] modes;

    /** @param flow number of a flow */
    ServiceTable(List<Service> services, ToIntFunction<String> flow) {
        count = services.size();
        ids = services.stream().map(Service::id).toArray(String[]::new);
        keys = services.stream()
                .mapToLong(service -> Key.combine(SERVICE, Key.of(service.id())))
                .toArray();
        needed = new int[count];
        components = new int[count];
        coverage = new double[count];
        dependencies = new int[count][];
        fallbacks = new double[count][];
        modes = new FailureMode[count][ORIGINS];
        firstSlot = new int[count];
        int nextSlot = 0;
        for (int index = 0; index < count; index++) {
            Service service = services.get(index);
            needed[index] = service.redundancy().needed();
            components[index] = service.redundancy().components();
            coverage[index] = service.redundancy().coverage();
            dependencies[index] = service.dependencies().stream()
                    .mapToInt(dependency -> service(dependency.service()))
                    .toArray();
            fallbacks[index] = service.dependencies().stream()
                    .mapToDouble(Service.Dependency::fallback)
                    .toArray();
            for (Hazard hazard : service.hazards()) {
                modes[index][hazard.origin().ordinal()] = compile(hazard, flow);
            }
            firstSlot[index] = nextSlot;
            nextSlot += components[index] + 2;
        }
        slots = nextSlot;
        serviceOfSlot = new int[slots];
        keyOfSlot = new long[slots];
        for (int index = 0; index < count; index++) {
            for (int place = 0; place < components[index] + 2; place++) {
                int slot = firstSlot[index] + place;
                serviceOfSlot[slot] = index;
                keyOfSlot[slot] = place < components[index] ? Key.child(keys[index], COMPONENT, place) : keys[index];
            }
        }
        order = dependenciesFirst();
        chains = chains();
    }

    static FailureMode compile(Hazard hazard, ToIntFunction<String> flow) {
        return new FailureMode(
                hazard,
                flow.applyAsInt(hazard.flow()),
                hazard.recurrence()
                        .map(recurrence -> flow.applyAsInt(recurrence.removedBy()))
                        .orElse(Items.NONE));
    }

    /** @throws IllegalArgumentException if there is no such service */
    int service(String id) {
        for (int service = 0; service < count; service++) {
            if (ids[service].equals(id)) {
                return service;
            }
        }
        throw new IllegalArgumentException("there is no service " + id);
    }

    /** How a service fails by this origin; null if it does not. */
    FailureMode mode(int service, Hazard.Origin origin) {
        return modes[service][origin.ordinal()];
    }

    /** The failure that a slot brings about, if it is due by a clock; else null. */
    FailureMode modeOfSlot(int slot) {
        int service = serviceOfSlot[slot];
        if (isShock(slot)) {
            return mode(service, Hazard.Origin.SHOCK);
        }
        return slot < shocks(service) ? mode(service, Hazard.Origin.WEAR) : null;
    }

    boolean isShock(int slot) {
        return slot == shocks(serviceOfSlot[slot]);
    }

    /** Number of a component within its service; {@link Incident#WHOLE} of a slot that is about the whole service. */
    int component(int slot) {
        int service = serviceOfSlot[slot];
        return slot < shocks(service) ? slot - firstSlot[service] : Incident.WHOLE;
    }

    /** The slot of a service's recurrences. */
    int recurrences(int service) {
        return shocks(service) + 1;
    }

    private int shocks(int service) {
        return firstSlot[service] + components[service];
    }

    private int[] dependenciesFirst() {
        int[] sorted = new int[count];
        boolean[] isSorted = new boolean[count];
        int found = 0;
        while (found < count) {
            int before = found;
            for (int service = 0; service < count; service++) {
                if (!isSorted[service]
                        && IntStream.of(dependencies[service]).allMatch(dependency -> isSorted[dependency])) {
                    isSorted[service] = true;
                    sorted[found++] = service;
                }
            }
            if (found == before) {
                throw new IllegalArgumentException("services depend on each other in a circle");
            }
        }
        return sorted;
    }

    private int[][] chains() {
        boolean[][] standsOn = new boolean[count][count];
        for (int service : order) {
            standsOn[service][service] = true;
            for (int dependency : dependencies[service]) {
                for (int other = 0; other < count; other++) {
                    standsOn[service][other] |= standsOn[dependency][other];
                }
            }
        }
        int[][] chains = new int[count][];
        for (int service = 0; service < count; service++) {
            boolean[] row = standsOn[service];
            chains[service] =
                    IntStream.range(0, count).filter(other -> row[other]).toArray();
        }
        return chains;
    }
}
