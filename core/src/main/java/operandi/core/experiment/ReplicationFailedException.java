package operandi.core.experiment;

/** A future could not be simulated to its end. The message says how to reproduce it. */
public final class ReplicationFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private ReplicationFailedException(String what, long seed, Throwable cause) {
        super(what + " failed (seed " + seed + "): " + cause.getMessage(), cause);
    }

    /**
     * One alternative failed.
     *
     * @param assumptions number of the future whose assumptions were drawn, from 0
     * @param chance number of the future whose chance it was; another for a twin
     */
    static ReplicationFailedException of(String alternative, long seed, int assumptions, int chance, Throwable cause) {
        String whose = assumptions == chance ? "" : " with the assumptions of replication " + (assumptions + 1);
        return new ReplicationFailedException(
                "replication " + (chance + 1) + whose + " of alternative \"" + alternative + "\"", seed, cause);
    }

    /** What a future drew is not a scenario that can be simulated. */
    static ReplicationFailedException ofDraws(long seed, int future, Throwable cause) {
        return new ReplicationFailedException("drawing the assumptions of replication " + (future + 1), seed, cause);
    }
}
