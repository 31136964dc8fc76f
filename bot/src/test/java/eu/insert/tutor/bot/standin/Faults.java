package eu.insert.tutor.bot.standin;

/** What goes wrong at the stand-in, and how often it did. */
public interface Faults {
    /** Nothing goes wrong. */
    Faults NONE = (method, chat) -> Fault.NONE;

    /** What happens to this call. */
    Fault at(String method, long chat);

    /** Kinds of failure. */
    enum Fault {
        NONE,
        /** 429 with retry_after of a second. */
        TOO_MANY,
        /** 500 and nothing done. */
        SERVER_ERROR,
        /** Done, but 502 is answered. */
        LOST_IN_GATEWAY,
        /** The line is cut before anything is done. */
        CUT_BEFORE,
        /** Done, but the line is cut before the answer. */
        CUT_AFTER,
        /** Done, but only half an answer comes. */
        HALF_ANSWER,
        /** An answer that is no JSON; nothing done. */
        NONSENSE,
        /** The answer comes late. */
        SLOW,
        /** Done, but nothing is answered for longer than anybody waits. */
        SILENT;

        /** Whether the call is done all the same. */
        boolean done() {
            return this == NONE || this == SLOW || maybe();
        }

        /** Whether the call is done and its caller cannot know. */
        public boolean maybe() {
            return this == LOST_IN_GATEWAY || this == CUT_AFTER || this == HALF_ANSWER || this == SILENT;
        }
    }
}
