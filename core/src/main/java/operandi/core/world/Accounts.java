package operandi.core.world;

import java.util.Arrays;

/**
 * The accounts that time is charged to, as dense numbers: a cause and what it refers to - a step, a team, or a pair of
 * teams. Immutable; shared by threads.
 */
final class Accounts {

    private final FlowTable flows;
    private final Organization organization;
    private final int steps;
    private final int teams;

    /** Causes of the accounts below those of hand-offs. */
    private final Cause[] causes;

    Accounts(FlowTable flows, Organization organization) {
        this.flows = flows;
        this.organization = organization;
        steps = flows.steps.length;
        teams = organization.teams.length;
        causes = new Cause[3 * steps + 4 * teams];
        Arrays.fill(causes, touch(0), outside(0), Cause.TOUCH);
        Arrays.fill(causes, outside(0), retry(0), Cause.OUTSIDE);
        Arrays.fill(causes, retry(0), closed(0), Cause.RETRY);
        Arrays.fill(causes, closed(0), queue(0), Cause.CLOSED);
        Arrays.fill(causes, queue(0), proficiency(0), Cause.QUEUE);
        Arrays.fill(causes, proficiency(0), rework(0), Cause.PROFICIENCY);
        Arrays.fill(causes, rework(0), causes.length, Cause.REWORK);
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
        return account < causes.length ? causes[account] : Cause.HAND_OFF;
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
