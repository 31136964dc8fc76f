package eu.insert.tutor.bot.store;

/** Redis did not do what was asked, or nobody can know whether it did. To be asked again. */
public final class StoreFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What happened; addresses and passwords are left out. */
    public StoreFailed(String what) {
        super(what);
    }

    StoreFailed(Throwable cause) {
        super(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
    }
}
