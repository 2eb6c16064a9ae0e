package operandi.core.experiment;

/** A future could not be simulated to its end. The message says how to reproduce it. */
public final class ReplicationFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    ReplicationFailedException(String alternative, long seed, int replication, Throwable cause) {
        super(
                "replication " + (replication + 1) + " of alternative \"" + alternative + "\" failed (seed " + seed
                        + "): " + cause.getMessage(),
                cause);
    }
}
