package eu.insert.tutor.bot.whole;

import java.util.List;

/** What somebody has in front of them, whatever the channel. Every deed waits for its answer. */
interface Screen {
    /** The newest message, without its emphasis. */
    String text();

    /** What can be tapped under it. */
    List<String> labels();

    void say(String text);

    void tap(String label);

    /** The talk so far, for those who have to find out what went wrong. */
    String talk();
}
