package operandi.core.world;

import java.util.Arrays;
import java.util.List;
import operandi.core.model.Laws;
import operandi.core.model.Person;

/**
 * What the people of one world know: the services they work on, each other, and who looks after what. Stocks that work and
 * time together fill and that newcomers and waves empty; nothing here reads the time since a wave.
 */
final class Knowledge {

    private static final int NONE = -1;

    private final Laws.RampUp rampUp;
    private final Laws.MisRoute misRoute;
    private final Laws.Ties ties;

    /** Familiarity of each person with each service, and last with work about none. */
    private final double[][] familiarity;

    private final int services;

    /** How well it is known who looks after each service. */
    private final double[] routing;

    /** Strength of each pair's tie at {@link #tiesAt}; empty without the law. */
    private final double[][] tie;

    private long tiesAt;

    /** For each person the mean of 1 - tie over her team at {@link #tiesAt}. */
    private final double[] strangeness;

    Knowledge(WorldPlan plan) {
        Laws laws = plan.scenario.laws();
        rampUp = laws.rampUp().orElse(null);
        misRoute = laws.misRoute().orElse(null);
        ties = laws.ties().orElse(null);
        Organization organization = plan.phases.first();
        List<Person> roster = organization.roster;
        services = plan.flows.names.services.size();
        familiarity = new double[rampUp == null ? 0 : roster.size()][];
        for (int person = 0; person < familiarity.length; person++) {
            familiarity[person] = familiarityAtStart(plan, organization, person);
        }
        routing = new double[services];
        Arrays.fill(routing, 1);
        strangeness = new double[roster.size()];
        tie = new double[ties == null ? 0 : roster.size()][];
        for (int person = 0; person < tie.length; person++) {
            tie[person] = new double[roster.size()];
            for (int other = 0; other < tie.length; other++) {
                tie[person][other] = organization.teamOf[person] == organization.teamOf[other] ? 1 : 0;
            }
        }
    }

    /** Speed of a person at work about a service (-1 for none) for what she knows of it, in (0, 1]. */
    double speedAt(int person, int service) {
        if (rampUp == null) {
            return 1;
        }
        double known = familiarity[person][service == NONE ? services : service];
        return known == 1 ? 1 : rampUp.start() + (1 - rampUp.start()) * known;
    }

    /** A person has worked about a service (-1 for none) for a while. */
    void worked(int person, int service, long ticks) {
        if (rampUp != null) {
            double[] known = familiarity[person];
            int about = service == NONE ? services : service;
            if (known[about] < 1) {
                known[about] = 1 - (1 - known[about]) * StrictMath.exp(-ticks / rampUp.pace());
            }
        }
    }

    /** Speed of a person among her colleagues for how well they know each other, in (0, 1]. */
    double speedAmongColleagues(int person, long now) {
        if (strangeness[person] == 0) {
            return 1;
        }
        double together = 1 - strangeness[person] * StrictMath.exp(-(now - tiesAt) / ties.pace());
        return (1 - ties.gain()) / (1 - ties.gain() * together);
    }

    /** Probability that an item about a service takes a wrong one at its first assignment. */
    double misRouted(int service) {
        if (misRoute == null) {
            return 0;
        }
        double lost = Math.max(misRoute.lost(), misRoute.share());
        return lost + (misRoute.share() - lost) * routing[service];
    }

    /** An item about a service has come to the right team. */
    void routed(int service) {
        if (misRoute != null && routing[service] < 1) {
            routing[service] += (1 - routing[service]) * misRoute.learned();
        }
    }

    /** Somebody new sits in a person's seat, and knows nothing and nobody. */
    void newcomer(int person, Organization organization, long now) {
        if (rampUp != null) {
            Arrays.fill(familiarity[person], 0);
        }
        if (ties != null) {
            settleTies(organization, now);
            for (int other = 0; other < tie.length; other++) {
                tie[person][other] = 0;
                tie[other][person] = 0;
            }
            tie[person][person] = 1;
            countStrangers(organization);
        }
    }

    /** Teams have changed. */
    void reorganized(Organization from, Phases.Wave wave, long now) {
        if (ties != null) {
            settleTies(from, now);
            countStrangers(wave.to());
        }
        for (int service = 0; service < services; service++) {
            if (wave.reowned()[service]) {
                routing[service] = 0;
            }
        }
    }

    private void settleTies(Organization organization, long now) {
        double left = StrictMath.exp(-(now - tiesAt) / ties.pace());
        for (int person = 0; person < tie.length; person++) {
            for (int other = 0; other < tie.length; other++) {
                if (organization.teamOf[person] == organization.teamOf[other]) {
                    tie[person][other] = 1 - (1 - tie[person][other]) * left;
                }
            }
        }
        tiesAt = now;
    }

    private void countStrangers(Organization organization) {
        for (int person = 0; person < tie.length; person++) {
            double strange = 0;
            int colleagues = 0;
            for (int other = 0; other < tie.length; other++) {
                if (other != person && organization.teamOf[person] == organization.teamOf[other]) {
                    strange += 1 - tie[person][other];
                    colleagues++;
                }
            }
            strangeness[person] = colleagues == 0 ? 0 : strange / colleagues;
        }
    }

    /**
     * Familiar is what a person says she knows; else every service that rule 2.1 can bring to her in the first structure:
     * those her team owns, and those whose owner lacks a skill of hers. Everybody knows the work that is about no service.
     */
    private static double[] familiarityAtStart(WorldPlan plan, Organization organization, int person) {
        List<String> services = plan.flows.names.services;
        double[] known = new double[services.size() + 1];
        known[services.size()] = 1;
        for (int service = 0; service < services.size(); service++) {
            String name = services.get(service);
            boolean knows = organization
                    .roster
                    .get(person)
                    .knows()
                    .map(list -> list.contains(name))
                    .orElse(comesToHer(organization, person, service));
            known[service] = knows ? 1 : 0;
        }
        return known;
    }

    private static boolean comesToHer(Organization organization, int person, int service) {
        int owner = organization.ownerOf[service];
        if (owner == NONE || owner == organization.teamOf[person]) {
            return true;
        }
        for (int skill = 0; skill < organization.proficiency[person].length; skill++) {
            if (organization.proficiency[person][skill] > 0 && organization.stationOf[owner][skill] == NONE) {
                return true;
            }
        }
        return false;
    }
}
