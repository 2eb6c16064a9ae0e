package operandi.core.world;

import operandi.core.model.Hazard;
import operandi.core.statistics.LogHistogram;
import operandi.core.statistics.WideSum;

/**
 * What is observed of services, incidents and changes, in windows.
 *
 * <p>Time counts in the window in which it passes. An incident counts in the window in which it occurs, a change in the
 * one in which it is deployed, whenever what follows is over; those of the warm-up do not count. All sums are of ticks.
 */
final class ServiceMeasures {

    /** Before the first window. */
    static final int WARM_UP = -1;

    private final ServiceLevels levels;
    private final Sums[][] sums;
    private final Sums warmUp = new Sums();
    private int window = WARM_UP;
    private long since;

    /** What one service, or several together, have gone through. */
    static final class Sums {
        /** Time at a level above 0 (degraded or not), at a level between 0 and 1, and at 0. */
        long up;

        long degraded;
        long down;

        /** Incidents that occurred, and how many of them came again since nothing had removed the cause. */
        long incidents;

        long recurrences;

        /** Incidents that became known, and the time until then. */
        long detected;

        final WideSum detection = new WideSum();

        /** Incidents whose work began, and the time from detection until then. */
        long acknowledged;

        final WideSum acknowledgement = new WideSum();

        /** Incidents that were restored, the time from the failure until then, and hand-offs meanwhile. */
        long restored;

        final WideSum recovery = new WideSum();
        long handOffs;
        final LogHistogram recoveries = new LogHistogram();

        /** Incidents that still lasted at the horizon. */
        long open;

        /** Changes that were deployed, the time from their start until then, and how many of them failed. */
        long deployed;

        final WideSum leadTime = new WideSum();
        long failed;

        /** The same as of incidents, of those that a change brought about. */
        long restoredChanges;

        final WideSum changeRecovery = new WideSum();
        final LogHistogram changeRecoveries = new LogHistogram();

        void add(Sums other) {
            up += other.up;
            degraded += other.degraded;
            down += other.down;
            incidents += other.incidents;
            recurrences += other.recurrences;
            detected += other.detected;
            detection.add(other.detection);
            acknowledged += other.acknowledged;
            acknowledgement.add(other.acknowledgement);
            restored += other.restored;
            recovery.add(other.recovery);
            handOffs += other.handOffs;
            recoveries.merge(other.recoveries);
            open += other.open;
            deployed += other.deployed;
            leadTime.add(other.leadTime);
            failed += other.failed;
            restoredChanges += other.restoredChanges;
            changeRecovery.add(other.changeRecovery);
            changeRecoveries.merge(other.changeRecoveries);
        }
    }

    ServiceMeasures(ServiceLevels levels, int services, int windows) {
        this.levels = levels;
        sums = new Sums[windows][services];
        for (Sums[] ofWindow : sums) {
            for (int service = 0; service < services; service++) {
                ofWindow[service] = new Sums();
            }
        }
    }

    /** One service in one window. */
    Sums of(int inWindow, int service) {
        return sums[inWindow][service];
    }

    /** All services together in one window; a new object. */
    Sums all(int inWindow) {
        Sums all = new Sums();
        for (Sums ofService : sums[inWindow]) {
            all.add(ofService);
        }
        return all;
    }

    /** A window begins, and the one before is over. */
    void enter(int next, long now) {
        elapse(now);
        window = next;
    }

    /** The present window; {@link #WARM_UP} before the first. */
    int window() {
        return window;
    }

    /** Time has passed at the levels in force: to be called before they change. */
    void elapse(long now) {
        long ticks = now - since;
        since = now;
        if (ticks == 0 || window == WARM_UP) {
            return;
        }
        for (int service = 0; service < sums[window].length; service++) {
            double level = levels.level(service);
            Sums ofService = sums[window][service];
            ofService.up += level > 0 ? ticks : 0;
            ofService.degraded += level > 0 && level < 1 ? ticks : 0;
            ofService.down += level > 0 ? 0 : ticks;
        }
    }

    void occurred(Incident incident) {
        Sums of = sumsOf(incident.window, incident.service);
        of.incidents++;
        of.recurrences += incident.origin() == Hazard.Origin.RECURRENCE ? 1 : 0;
    }

    void known(Incident incident) {
        Sums of = sumsOf(incident.window, incident.service);
        of.detected++;
        of.detection.add(incident.detectedAt - incident.occurredAt);
    }

    void acknowledged(Incident incident, long now) {
        Sums of = sumsOf(incident.window, incident.service);
        of.acknowledged++;
        of.acknowledgement.add(now - incident.detectedAt);
    }

    /** @param handOffs changes of team that its work went through */
    void restored(Incident incident, int handOffs, long now) {
        long recovery = now - incident.occurredAt;
        Sums of = sumsOf(incident.window, incident.service);
        of.restored++;
        of.recovery.add(recovery);
        of.handOffs += handOffs;
        of.recoveries.record(recovery);
        if (incident.origin() == Hazard.Origin.CHANGE) {
            of.restoredChanges++;
            of.changeRecovery.add(recovery);
            of.changeRecoveries.record(recovery);
        }
    }

    /** An incident lasts beyond the horizon. */
    void cutOff(Incident incident) {
        sumsOf(incident.window, incident.service).open++;
    }

    void deployed(int service, long leadTime, boolean fails) {
        Sums of = sumsOf(window, service);
        of.deployed++;
        of.leadTime.add(leadTime);
        of.failed += fails ? 1 : 0;
    }

    private Sums sumsOf(int inWindow, int service) {
        return inWindow == WARM_UP ? warmUp : sums[inWindow][service];
    }
}
