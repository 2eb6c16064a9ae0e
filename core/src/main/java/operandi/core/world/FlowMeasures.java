package operandi.core.world;

import java.util.Arrays;
import operandi.core.model.Flow;
import operandi.core.statistics.LogHistogram;
import operandi.core.statistics.WideSum;

/**
 * What is observed of items: per flow and per class of contact, by the window in which they start, and of contacts also
 * by the week. A class is a segment, or else a flow with an open stream; classes of segments come first. A part of another
 * item counts in its flow, and is nobody's contact.
 */
final class FlowMeasures {

    /** In place of a class: all contacts of customers. */
    static final int ALL = -1;

    private final Items items;
    private final FlowTable flows;
    private final Ledger ledger;
    private final LedgerTotals totals;
    private final Trace trace;
    private final long horizon;

    private final Windows windows;

    /** Sums by window, and by week from the start of the run. */
    private final PerFlow[][] perFlow;

    private final PerClass[][] perClass;
    private final PerClass[][] perWeek;

    final ContactBooks books;

    private final boolean isMatched;

    /** Whether items of a class are contacts of customers: those that the ledger's totals are about. */
    private final boolean[] isContact;

    long started;
    long ended;
    long open;

    /** Sums over items of one flow. */
    static final class PerFlow {
        long started;
        long completed;
        long open;
        long abandoned;
        final WideSum elapsed = new WideSum();
        final WideSum waiting = new WideSum();
        final WideSum work = new WideSum();
        final WideSum rework = new WideSum();
        long handOffs;
        long crossed;
        long byPeople;
        long promised;
        long kept;
        final LogHistogram times = new LogHistogram();

        void add(PerFlow other) {
            started += other.started;
            completed += other.completed;
            open += other.open;
            abandoned += other.abandoned;
            elapsed.add(other.elapsed);
            waiting.add(other.waiting);
            work.add(other.work);
            rework.add(other.rework);
            handOffs += other.handOffs;
            crossed += other.crossed;
            byPeople += other.byPeople;
            promised += other.promised;
            kept += other.kept;
            times.merge(other.times);
        }
    }

    /** Sums over contacts of one class. */
    static final class PerClass {
        long contacts;
        final WideSum waiting = new WideSum();
        final WideSum engaged = new WideSum();
        final WideSum away = new WideSum();
        long resolved;
        long firstTime;
        long abandoned;

        void add(PerClass other) {
            contacts += other.contacts;
            waiting.add(other.waiting);
            engaged.add(other.engaged);
            away.add(other.away);
            resolved += other.resolved;
            firstTime += other.firstTime;
            abandoned += other.abandoned;
        }
    }

    /** @param isMatched whether the books of contacts are kept, to be matched with those of another alternative */
    FlowMeasures(Shared shared, LedgerTotals totals, boolean isMatched) {
        items = shared.items();
        flows = shared.plan().flows;
        ledger = shared.ledger();
        trace = shared.trace();
        horizon = shared.plan().scenario.time().horizon();
        windows = shared.plan().windows;
        this.totals = totals;
        int segments = flows.names.segments.size();
        int classes = segments + flows.flows.length;
        perFlow = new PerFlow[windows.count()][flows.flows.length];
        for (PerFlow[] row : perFlow) {
            Arrays.setAll(row, flow -> new PerFlow());
        }
        perClass = sumsOfClasses(windows.count(), classes);
        perWeek = sumsOfClasses(windows.weeks(), classes);
        isContact = new boolean[classes];
        String[] classNames = new String[classes];
        for (int contactClass = 0; contactClass < classes; contactClass++) {
            isContact[contactClass] = contactClass < segments
                    || flows.flows[contactClass - segments].source.askedBy() == Flow.AskedBy.CUSTOMER;
            classNames[contactClass] = nameOf(contactClass);
        }
        books = new ContactBooks(windows, classNames);
        this.isMatched = isMatched;
    }

    private static PerClass[][] sumsOfClasses(int rows, int classes) {
        PerClass[][] sums = new PerClass[rows][classes];
        for (PerClass[] row : sums) {
            Arrays.setAll(row, contactClass -> new PerClass());
        }
        return sums;
    }

    /** Items of a flow that started in some window and have not ended. */
    long underWay(int flow) {
        long sum = 0;
        for (PerFlow[] row : perFlow) {
            sum += row[flow].started - row[flow].completed;
        }
        return sum;
    }

    /** Whether the book of an item that starts now is kept for matching: a contact's that some window counts. */
    boolean keepsBook(int flow, int segment, long now) {
        if (!isMatched) {
            return false;
        }
        int contactClass = segment != Items.NONE ? segment : flows.names.segments.size() + flow;
        return isContact[contactClass] && windows.of(now) != Windows.NONE;
    }

    void started(int item) {
        Item it = items.at(item);
        started++;
        it.window = windows.of(it.startedAt);
        if (it.window != Windows.NONE) {
            perFlow[it.window][it.flow].started++;
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

    /** A flow's items that started in a row of windows. */
    PerFlow flow(int flow, int firstWindow, int lastWindow) {
        PerFlow sum = new PerFlow();
        for (int window = firstWindow; window <= lastWindow; window++) {
            sum.add(perFlow[window][flow]);
        }
        return sum;
    }

    /** Contacts of a class, or of all customers if it is -1, that started in a row of windows. */
    PerClass contacts(int contactClass, int firstWindow, int lastWindow) {
        PerClass sum = new PerClass();
        for (int window = firstWindow; window <= lastWindow; window++) {
            addContacts(sum, perClass[window], contactClass);
        }
        return sum;
    }

    /** Contacts of a class, or of all customers if it is -1, that started in a week; the warm-up has weeks too. */
    PerClass contactsOfWeek(int contactClass, int week) {
        PerClass sum = new PerClass();
        addContacts(sum, perWeek[week], contactClass);
        return sum;
    }

    private void addContacts(PerClass sum, PerClass[] row, int contactClass) {
        for (int each = 0; each < row.length; each++) {
            if (contactClass == each || (contactClass == ALL && isContact[each])) {
                sum.add(row[each]);
            }
        }
    }

    /** The name of a class in result files. */
    String nameOf(int contactClass) {
        int segments = flows.names.segments.size();
        return contactClass < segments
                ? "segment:" + flows.names.segments.get(contactClass)
                : "flow:" + flows.flows[contactClass - segments].source.id();
    }

    private int classOf(int item) {
        Item it = items.at(item);
        return it.segment != Items.NONE ? it.segment : flows.names.segments.size() + it.flow;
    }

    private void close(int item, Outcome outcome, long end) {
        Item it = items.at(item);
        long elapsed = end - it.startedAt;
        int contactClass = classOf(item);
        int window = it.window;
        boolean isPart = it.partOf != Items.NONE;
        boolean inLedger = window != Windows.NONE && isContact[contactClass] && !isPart;
        ledger.close(item, elapsed, inLedger ? totals : null, contactClass, window, outcome);
        if (trace != null) {
            trace.ended(end, it.path, outcome, elapsed);
        }
        if (!isPart) {
            addTo(perWeek[Windows.weekOf(it.startedAt)][contactClass], outcome, elapsed);
        }
        if (window == Windows.NONE) {
            return;
        }
        addTo(perFlow[window][it.flow], item, outcome, elapsed);
        if (isPart) {
            return;
        }
        if (it.contact != Items.NONE) {
            books.close(it.contact, window, contactClass, outcome, ledger.causes, ledger.byCause);
        }
        addTo(perClass[window][contactClass], outcome, elapsed);
    }

    private void addTo(PerClass contacts, Outcome outcome, long elapsed) {
        contacts.contacts++;
        contacts.waiting.add(ledger.waiting);
        contacts.engaged.add(elapsed - ledger.away);
        contacts.away.add(ledger.away);
        contacts.resolved += outcome.isResolved() ? 1 : 0;
        contacts.firstTime += outcome == Outcome.RESOLVED_FIRST_TIME ? 1 : 0;
        contacts.abandoned += outcome == Outcome.ABANDONED ? 1 : 0;
    }

    private void addTo(PerFlow flow, int item, Outcome outcome, long elapsed) {
        Item it = items.at(item);
        long promise = flows.flows[it.flow].promise;
        if (promise != FlowTable.NONE && it.startedAt <= horizon - promise) {
            flow.promised++;
            flow.kept += outcome.isResolved() && elapsed <= promise ? 1 : 0;
        }
        if (outcome == Outcome.OPEN) {
            flow.open++;
            return;
        }
        flow.completed++;
        flow.abandoned += outcome == Outcome.ABANDONED ? 1 : 0;
        flow.elapsed.add(elapsed);
        flow.waiting.add(ledger.waiting);
        flow.work.add(ledger.work);
        flow.rework.add(ledger.rework);
        flow.handOffs += it.handOffs;
        flow.crossed += it.crossed ? 1 : 0;
        flow.byPeople += it.team != Items.NONE ? 1 : 0;
        flow.times.record(elapsed);
    }
}
