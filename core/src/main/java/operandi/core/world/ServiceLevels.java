package operandi.core.world;

import java.util.Arrays;

/**
 * What services can do while failures of theirs, or of what they stand on, last (DESIGN 2.4).
 *
 * <p>A service's <em>own</em> level is that of its k-th best component, or of a worse one from which the others did not
 * take over, times the smallest level that a failure of the whole service leaves: with fewer than k of n components up
 * it is 0. Its effective level is the least of its own and of
 * those of its dependencies, each counted as its fallback where that is higher. The <em>root</em> of an outage is the
 * service whose own failure brings the others down, found along the dependencies in the order of the file, and the
 * origin of the oldest of the failures that do so.
 *
 * <p>Levels and roots change in two steps, so that whoever waits can be charged by the old ones before the new ones
 * hold: {@link #refresh} works them out, {@link #apply} makes them those that everybody sees.
 */
final class ServiceLevels {

    private static final int NONE = -1;

    private final ServiceTable table;
    private final Incident[] oldest;
    private final Incident[] newest;

    /** Own levels, what components that take over from each other leave of them, and the worst from which none did. */
    private final double[] own;

    private final double[] byComponents;
    private final double[] uncovered;
    private final double[] scratch;

    private double[] level;
    private int[] root;
    private double[] nextLevel;
    private int[] nextRoot;

    ServiceLevels(ServiceTable table) {
        this.table = table;
        oldest = new Incident[table.count];
        newest = new Incident[table.count];
        own = ones(table.count);
        byComponents = ones(table.count);
        uncovered = ones(table.count);
        level = ones(table.count);
        nextLevel = ones(table.count);
        root = new int[table.count];
        nextRoot = new int[table.count];
        Arrays.fill(root, NONE);
        Arrays.fill(nextRoot, NONE);
        scratch = new double[Arrays.stream(table.components).max().orElse(0)];
    }

    /** The effective level of a service, in [0, 1]. */
    double level(int service) {
        return level[service];
    }

    boolean areUp(int[] services) {
        for (int service : services) {
            if (level[service] == 0) {
                return false;
            }
        }
        return true;
    }

    /** The smallest effective level among services; 1 if there are none. */
    double slowest(int[] services) {
        double slowest = 1;
        for (int service : services) {
            slowest = Math.min(slowest, level[service]);
        }
        return slowest;
    }

    /** The root of the outage of the first service of a list that is down; -1 if all are up. */
    int root(int[] services) {
        for (int service : services) {
            if (level[service] == 0) {
                return root[service];
            }
        }
        return NONE;
    }

    /** The oldest open failure of a service itself; null if there is none. */
    Incident oldest(int service) {
        return oldest[service];
    }

    /** Whether a service is down or degraded by failures of its own. */
    boolean isImpaired(int service) {
        return own[service] < 1;
    }

    /** Whether an open failure takes something away from its service: redundant components may make up for it. */
    boolean isFelt(Incident incident) {
        return isSeenBeyondItsComponent(incident) || byComponents[incident.service] < 1;
    }

    /**
     * Whether the other components can make up for one that has just failed, if they take over. Where too few are left,
     * there is nothing to take over.
     *
     * @param incident open, and not uncovered
     */
    boolean couldBeMadeUpFor(Incident incident) {
        refreshOwn(incident.service);
        return byComponents[incident.service] > incident.level();
    }

    /** A failure begins. Levels follow with {@link #refresh}. */
    void add(Incident incident) {
        incident.previous = newest[incident.service];
        incident.next = null;
        if (incident.previous == null) {
            oldest[incident.service] = incident;
        } else {
            incident.previous.next = incident;
        }
        newest[incident.service] = incident;
    }

    /** A failure is over. Levels follow with {@link #refresh}. */
    void remove(Incident incident) {
        if (incident.previous == null) {
            oldest[incident.service] = incident.next;
        } else {
            incident.previous.next = incident.next;
        }
        if (incident.next == null) {
            newest[incident.service] = incident.previous;
        } else {
            incident.next.previous = incident.previous;
        }
        incident.previous = null;
        incident.next = null;
    }

    /**
     * Works out what follows from the open failures of a service for all of them.
     *
     * @return whether any effective level or root differs from those in force; then {@link #apply} is due
     */
    boolean refresh(int service) {
        refreshOwn(service);
        for (int next : table.order) {
            cascade(next);
        }
        return !Arrays.equals(level, nextLevel) || !Arrays.equals(root, nextRoot);
    }

    /** Puts in force what {@link #refresh} has worked out. */
    void apply() {
        double[] oldLevel = level;
        level = nextLevel;
        nextLevel = oldLevel;
        int[] oldRoot = root;
        root = nextRoot;
        nextRoot = oldRoot;
    }

    private void refreshOwn(int service) {
        int components = table.components[service];
        Arrays.fill(scratch, 0, components, 1);
        double whole = 1;
        uncovered[service] = 1;
        for (Incident open = oldest[service]; open != null; open = open.next) {
            if (open.component == Incident.WHOLE) {
                whole = Math.min(whole, open.level());
            } else {
                scratch[open.component] = Math.min(scratch[open.component], open.level());
                uncovered[service] = open.isUncovered ? Math.min(uncovered[service], open.level()) : uncovered[service];
            }
        }
        Arrays.sort(scratch, 0, components);
        byComponents[service] = scratch[components - table.needed[service]];
        own[service] = Math.min(byComponents[service], uncovered[service]) * whole;
    }

    private void cascade(int service) {
        double least = own[service];
        int cause = least == 0 ? ownRoot(service) : NONE;
        for (int i = 0; i < table.dependencies[service].length; i++) {
            int dependency = table.dependencies[service][i];
            double left = Math.max(nextLevel[dependency], table.fallbacks[service][i]);
            if (left == 0 && cause == NONE) {
                cause = nextRoot[dependency];
            }
            least = Math.min(least, left);
        }
        nextLevel[service] = least;
        nextRoot[service] = cause;
    }

    private int ownRoot(int service) {
        for (Incident open = oldest[service]; open != null; open = open.next) {
            if (open.level() == 0 && (isSeenBeyondItsComponent(open) || byComponents[service] == 0)) {
                return service * ServiceTable.ORIGINS + open.origin().ordinal();
            }
        }
        throw new IllegalStateException(table.ids[service] + " is down without a failure");
    }

    private static boolean isSeenBeyondItsComponent(Incident incident) {
        return incident.component == Incident.WHOLE || incident.isUncovered;
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
