package operandi.core.world;

import operandi.core.model.Flow;
import operandi.core.statistics.LogHistogram;

/**
 * What is observed of items that start after the warm-up: per flow, and per class of contact. A class is a segment, or
 * else a flow with an open stream; classes of segments come first.
 */
final class FlowMeasures {

    private final Items items;
    private final FlowTable flows;
    private final Ledger ledger;
    private final LedgerTotals totals;
    private final Trace trace;
    private final long horizon;

    final PerFlow[] perFlow;
    final PerClass[] perClass;

    /** Whether items of a class are contacts of customers: those that the ledger's totals are about. */
    private final boolean[] isContact;

    long started;
    long ended;
    long open;

    /** Sums over the counted items of one flow. */
    static final class PerFlow {
        long started;
        long completed;
        long open;
        long abandoned;
        long elapsed;
        long waiting;
        long work;
        long rework;
        long handOffs;
        long crossed;
        long byPeople;
        long promised;
        long kept;
        final LogHistogram times = new LogHistogram();
    }

    /** Sums over the counted contacts of one class. */
    static final class PerClass {
        long contacts;
        long waiting;
        long engaged;
        long away;
        long resolved;
        long firstTime;
        long abandoned;

        void add(PerClass other) {
            contacts += other.contacts;
            waiting += other.waiting;
            engaged += other.engaged;
            away += other.away;
            resolved += other.resolved;
            firstTime += other.firstTime;
            abandoned += other.abandoned;
        }
    }

    FlowMeasures(Shared shared, LedgerTotals totals) {
        items = shared.items();
        flows = shared.plan().flows;
        ledger = shared.ledger();
        trace = shared.trace();
        horizon = shared.plan().scenario.time().horizon();
        this.totals = totals;
        perFlow = new PerFlow[flows.flows.length];
        for (int flow = 0; flow < perFlow.length; flow++) {
            perFlow[flow] = new PerFlow();
        }
        perClass = new PerClass[flows.names.segments.size() + perFlow.length];
        isContact = new boolean[perClass.length];
        int segments = flows.names.segments.size();
        for (int contactClass = 0; contactClass < perClass.length; contactClass++) {
            perClass[contactClass] = new PerClass();
            isContact[contactClass] = contactClass < segments
                    || flows.flows[contactClass - segments].source.askedBy() == Flow.AskedBy.CUSTOMER;
        }
    }

    void started(int item) {
        started++;
        if (items.counted[item]) {
            perFlow[items.flow[item]].started++;
        }
    }

    /** An item ended at this time. */
    void ended(int item, Outcome outcome, long now) {
        ended++;
        close(item, outcome, now);
    }

    /** An item is open at the horizon; everything up to it has been charged. */
    void cutOff(int item, long horizon) {
        open++;
        close(item, Outcome.OPEN, horizon);
    }

    /** All contacts of customers together. */
    PerClass allContacts() {
        PerClass all = new PerClass();
        for (int contactClass = 0; contactClass < perClass.length; contactClass++) {
            if (isContact[contactClass]) {
                all.add(perClass[contactClass]);
            }
        }
        return all;
    }

    /** The name of a class in result files. */
    String nameOf(int contactClass) {
        int segments = flows.names.segments.size();
        return contactClass < segments
                ? "segment:" + flows.names.segments.get(contactClass)
                : "flow:" + flows.flows[contactClass - segments].source.id();
    }

    private int classOf(int item) {
        return items.segment[item] != Items.NONE ? items.segment[item] : flows.names.segments.size() + items.flow[item];
    }

    private void close(int item, Outcome outcome, long end) {
        long elapsed = end - items.startedAt[item];
        int contactClass = classOf(item);
        boolean inLedger = items.counted[item] && isContact[contactClass];
        ledger.close(item, elapsed, inLedger ? totals : null, contactClass, outcome);
        if (trace != null) {
            trace.ended(end, items.path[item], outcome, elapsed);
        }
        if (!items.counted[item]) {
            return;
        }
        PerClass contacts = perClass[contactClass];
        contacts.contacts++;
        contacts.waiting += ledger.waiting;
        contacts.engaged += elapsed - ledger.away;
        contacts.away += ledger.away;
        contacts.resolved += outcome.isResolved() ? 1 : 0;
        contacts.firstTime += outcome == Outcome.RESOLVED_FIRST_TIME ? 1 : 0;
        contacts.abandoned += outcome == Outcome.ABANDONED ? 1 : 0;
        addToFlow(item, outcome, elapsed);
    }

    private void addToFlow(int item, Outcome outcome, long elapsed) {
        PerFlow flow = perFlow[items.flow[item]];
        long promise = flows.flows[items.flow[item]].promise;
        if (promise != FlowTable.NONE && items.startedAt[item] <= horizon - promise) {
            flow.promised++;
            flow.kept += outcome.isResolved() && elapsed <= promise ? 1 : 0;
        }
        if (outcome == Outcome.OPEN) {
            flow.open++;
            return;
        }
        flow.completed++;
        flow.abandoned += outcome == Outcome.ABANDONED ? 1 : 0;
        flow.elapsed += elapsed;
        flow.waiting += ledger.waiting;
        flow.work += ledger.work;
        flow.rework += ledger.rework;
        flow.handOffs += items.handOffs[item];
        flow.crossed += items.crossed[item] ? 1 : 0;
        flow.byPeople += items.team[item] != Items.NONE ? 1 : 0;
        flow.times.record(elapsed);
    }
}
