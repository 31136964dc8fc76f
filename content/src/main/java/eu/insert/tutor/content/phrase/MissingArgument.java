package eu.insert.tutor.content.phrase;

/** A phrase cannot be said with what it was given. The message goes on after "needs". */
final class MissingArgument extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    MissingArgument(String needs) {
        super(needs);
    }
}
