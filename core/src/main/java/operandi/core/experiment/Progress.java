package operandi.core.experiment;

/** Told how far an experiment is. Called from worker threads, one call at a time. */
@FunctionalInterface
public interface Progress {

    /** Says nothing. */
    Progress SILENT = (done, total) -> {};

    /**
     * @param done futures of single alternatives finished so far
     * @param total how many there will be
     */
    void advanced(int done, int total);
}
