package operandi.core.world;

import java.util.Arrays;
import operandi.core.kernel.Simulator;

/**
 * What services can do is what their open failures and their dependencies leave of them, counted anew each time, and only
 * a component that others could make up for is one from which they did not take over.
 */
final class LevelCheck {

    private final Simulator simulator;
    private final ServiceTable table;
    private final ServiceLevels levels;
    private final Incidents incidents;
    private final double[] expected;
    private final double[][] ofComponents;

    LevelCheck(Simulator simulator, ServiceTable table, ServiceLevels levels, Incidents incidents) {
        this.simulator = simulator;
        this.table = table;
        this.levels = levels;
        this.incidents = incidents;
        expected = new double[table.count];
        ofComponents = new double[table.count][];
        for (int service = 0; service < table.count; service++) {
            ofComponents[service] = new double[table.components[service]];
        }
    }

    void check() {
        for (int service : table.order) {
            expected[service] = own(service);
            for (int i = 0; i < table.dependencies[service].length; i++) {
                double left = Math.max(expected[table.dependencies[service][i]], table.fallbacks[service][i]);
                expected[service] = Math.min(expected[service], left);
            }
            if (levels.level(service) != expected[service]) {
                throw Invariants.broken(
                        simulator,
                        "service %s is at level %s, its failures leave %s",
                        table.ids[service],
                        levels.level(service),
                        expected[service]);
            }
        }
    }

    private double own(int service) {
        double[] components = ofComponents[service];
        Arrays.fill(components, 1);
        double whole = 1;
        double uncovered = 1;
        for (Incident incident : incidents.all()) {
            if (!incident.isOpen || incident.service != service) {
                continue;
            }
            if (incident.component == Incident.WHOLE) {
                whole = Math.min(whole, incident.level());
            } else {
                components[incident.component] = Math.min(components[incident.component], incident.level());
            }
            if (incident.isUncovered) {
                requireComponent(incident);
                uncovered = Math.min(uncovered, incident.level());
            }
        }
        return Math.min(enough(service, components), uncovered) * whole;
    }

    private void requireComponent(Incident incident) {
        if (incident.component == Incident.WHOLE || table.coverage[incident.service] == 1) {
            throw Invariants.broken(
                    simulator, "nothing of service %s could have been taken over", table.ids[incident.service]);
        }
    }

    /** The highest level that as many components as are needed reach. */
    private double enough(int service, double[] components) {
        double enough = 0;
        for (double level : components) {
            int reach = 0;
            for (double other : components) {
                reach += other >= level ? 1 : 0;
            }
            if (reach >= table.needed[service]) {
                enough = Math.max(enough, level);
            }
        }
        return enough;
    }
}
