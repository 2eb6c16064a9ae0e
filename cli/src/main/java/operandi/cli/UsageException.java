package operandi.cli;

/** A command was used wrongly in a way that shows only once it runs. The message is one line for its user. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
