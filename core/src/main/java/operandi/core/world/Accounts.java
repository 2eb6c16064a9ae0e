package operandi.core.world;

import java.util.Arrays;
import java.util.List;
import operandi.core.model.Hazard;

/**
 * The accounts that time is charged to, as dense numbers: a cause and what it refers to - a step, a team, a service, or a
 * pair of teams. Teams go by the rows of results. Immutable; shared by threads.
 */
final class Accounts {

    private static final int ORIGINS = Hazard.Origin.values().length;
    private static final Cause[] OF_STEPS = {Cause.TOUCH, Cause.OUTSIDE, Cause.UNDETECTED, Cause.RETRY};
    private static final Cause[] OF_TEAMS = {
        Cause.CLOSED,
        Cause.NOBODY_CAN,
        Cause.FULL,
        Cause.QUEUE,
        Cause.REWORK,
        Cause.SWITCHING,
        Cause.MIS_ROUTE,
        Cause.PROFICIENCY,
        Cause.UNFAMILIARITY,
        Cause.TIES,
        Cause.DISTRACTION
    };

    private final FlowTable flows;
    private final List<String> teams;
    private final int steps;
    private final int services;

    /** First account of each cause. */
    private final int[] base = new int[Cause.values().length];

    /** Cause of each account below those of hand-offs. */
    private final Cause[] causes;

    Accounts(FlowTable flows, List<String> teams) {
        this.flows = flows;
        this.teams = teams;
        steps = flows.steps.length;
        services = flows.names.services.size();
        int count = 0;
        for (Cause cause : OF_STEPS) {
            base[cause.ordinal()] = count;
            count += steps;
        }
        for (Cause cause : OF_TEAMS) {
            base[cause.ordinal()] = count;
            count += teams.size();
        }
        base[Cause.SLOWNESS.ordinal()] = count;
        count += services;
        base[Cause.OUTAGE.ordinal()] = count;
        count += services * ORIGINS;
        base[Cause.HAND_OFF.ordinal()] = count;
        causes = new Cause[count];
        for (Cause cause : Cause.values()) {
            int from = base[cause.ordinal()];
            Arrays.fill(causes, from, from + size(cause), cause);
        }
    }

    private int size(Cause cause) {
        return switch (cause) {
            case TOUCH, OUTSIDE, UNDETECTED, RETRY -> steps;
            case SLOWNESS -> services;
            case OUTAGE -> services * ORIGINS;
            case HAND_OFF -> 0;
            default -> teams.size();
        };
    }

    /** The account of a cause and what it refers to: a step, a team's row, or a service. */
    int of(Cause cause, int what) {
        return base[cause.ordinal()] + what;
    }

    /** @param root as {@link Services#root} gives it */
    int outage(int root) {
        return base[Cause.OUTAGE.ordinal()] + root;
    }

    int handOff(int fromTeam, int toTeam) {
        return causes.length + fromTeam * teams.size() + toTeam;
    }

    /** One more than the largest account. */
    long count() {
        return causes.length + (long) teams.size() * teams.size();
    }

    Cause cause(int account) {
        return account < causes.length ? causes[account] : Cause.HAND_OFF;
    }

    /** What the cause refers to, as result files show it. */
    String detail(int account) {
        Cause cause = cause(account);
        int what = account - base[cause.ordinal()];
        return switch (cause) {
            case TOUCH, OUTSIDE, UNDETECTED, RETRY -> flows.nameOf(what);
            case SLOWNESS -> flows.names.services.get(what);
            case OUTAGE -> flows.names.services.get(what / ORIGINS) + "/" + Hazard.Origin.values()[what % ORIGINS].id();
            case HAND_OFF -> teams.get(what / teams.size()) + "->" + teams.get(what % teams.size());
            default -> teams.get(what);
        };
    }
}
