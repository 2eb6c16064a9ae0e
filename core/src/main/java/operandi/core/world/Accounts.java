package operandi.core.world;

/**
 * The accounts that time is charged to, as dense numbers: a cause and what it refers to - a step, a team, or a pair of
 * teams. Immutable; shared by threads.
 */
final class Accounts {

    private final FlowTable flows;
    private final Organization organization;
    private final int steps;
    private final int teams;

    Accounts(FlowTable flows, Organization organization) {
        this.flows = flows;
        this.organization = organization;
        steps = flows.steps.length;
        teams = organization.teams.length;
    }

    int touch(int step) {
        return step;
    }

    int outside(int step) {
        return steps + step;
    }

    int retry(int step) {
        return 2 * steps + step;
    }

    int closed(int team) {
        return 3 * steps + team;
    }

    int queue(int team) {
        return 3 * steps + teams + team;
    }

    int proficiency(int team) {
        return 3 * steps + 2 * teams + team;
    }

    int rework(int team) {
        return 3 * steps + 3 * teams + team;
    }

    /** One more than the largest account. */
    long count() {
        return 3L * steps + 4L * teams + (long) teams * teams;
    }

    int handOff(int from, int to) {
        return 3 * steps + 4 * teams + from * teams + to;
    }

    Cause cause(int account) {
        if (account < 3 * steps) {
            return account < steps ? Cause.TOUCH : account < 2 * steps ? Cause.OUTSIDE : Cause.RETRY;
        }
        return switch ((account - 3 * steps) / Math.max(teams, 1)) {
            case 0 -> Cause.CLOSED;
            case 1 -> Cause.QUEUE;
            case 2 -> Cause.PROFICIENCY;
            case 3 -> Cause.REWORK;
            default -> Cause.HAND_OFF;
        };
    }

    /** What the cause refers to, as result files show it. */
    String detail(int account) {
        if (account < 3 * steps) {
            return flows.nameOf(account % steps);
        }
        int inTeams = account - 3 * steps;
        if (inTeams < 4 * teams) {
            return organization.teams[inTeams % teams];
        }
        int pair = inTeams - 4 * teams;
        return organization.teams[pair / teams] + "->" + organization.teams[pair % teams];
    }
}
