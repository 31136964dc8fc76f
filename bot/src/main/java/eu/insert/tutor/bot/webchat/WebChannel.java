package eu.insert.tutor.bot.webchat;

import eu.insert.tutor.bot.delivery.Arrival;
import eu.insert.tutor.bot.delivery.Channel;
import eu.insert.tutor.bot.delivery.Letter;
import eu.insert.tutor.bot.pictures.Drawings;
import eu.insert.tutor.bot.store.Mailbox;
import eu.insert.tutor.bot.store.StoreFailed;
import eu.insert.tutor.dialogues.learner.LearnerId;
import java.time.Duration;

/** Puts letters into the learner's mailbox and wakes the pages that show it. */
public final class WebChannel implements Channel {
    /** In learners' ids. */
    static final String NAME = "web";

    private static final Duration SOON = Duration.ofMillis(500);

    private final Mailbox mailbox;
    private final Drawings drawings;
    private final Pages pages;

    WebChannel(Mailbox mailbox, Drawings drawings, Pages pages) {
        this.mailbox = mailbox;
        this.drawings = drawings;
        this.pages = pages;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Sent send(Letter letter) {
        try {
            mailbox.put(letter.learner(), MailJson.of(letter, drawings).json());
        } catch (StoreFailed e) {
            return new Sent.Later(SOON, false, true);
        } catch (RuntimeException e) {
            return new Sent.Malformed(e.toString());
        }
        pages.wake(letter.learner());
        return new Sent.Done();
    }

    @Override
    public void acknowledge(Arrival.Tap tap, String toast) {
        // The page sees the answer itself.
    }

    @Override
    public void forget(LearnerId learner) {
        mailbox.empty(learner);
    }
}
