package operandi.core.benchmark;

import operandi.core.kernel.FutureEventList;

/** The kernel's list, to be measured and tested as the others are. */
final class KernelList implements EventList {
    private final FutureEventList events = new FutureEventList();

    @Override
    public long add(long time, int rank, long payload) {
        return events.add(time, rank, payload);
    }

    @Override
    public boolean cancel(long handle) {
        return events.cancel(handle);
    }

    @Override
    public long nextTime() {
        return events.nextTime();
    }

    @Override
    public long take() {
        return events.take();
    }

    @Override
    public int size() {
        return events.size();
    }
}
