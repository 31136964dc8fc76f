package eu.insert.tutor.bot.webchat;

import eu.insert.tutor.bot.store.Mailbox;
import eu.insert.tutor.bot.store.StoreFailed;
import eu.insert.tutor.dialogues.learner.LearnerId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Open pages, each with a thread that brings it new mail: at once where it came by this instance, soon otherwise. Only that
 * thread writes to the page and ends its stream. Pages are let go before the web server stops, so that browsers see an
 * orderly end and come back by themselves.
 */
final class Pages implements SmartLifecycle {
    /** Of one visitor; the oldest makes room. */
    private static final int MOST = 4;

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final int LOOKS_BETWEEN_SIGNS = 8;
    private static final Duration LAST_WORDS = Duration.ofMillis(300);

    private final Mailbox mailbox;
    private final Map<LearnerId, List<Page>> open = new ConcurrentHashMap<>();
    private volatile boolean closing;

    Pages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** One open page. */
    private record Page(SseEmitter stream, Semaphore news, AtomicReference<Thread> thread) {}

    /** Streams a learner's mail from after this one on. */
    SseEmitter open(LearnerId learner, String after) {
        SseEmitter stream = new SseEmitter(0L);
        Page page = new Page(stream, new Semaphore(0), new AtomicReference<>());
        Thread thread = Thread.ofVirtual().name("page " + learner).unstarted(() -> bring(learner, page, after));
        page.thread().set(thread);
        List<Page> pages = open.computeIfAbsent(learner, l -> new CopyOnWriteArrayList<>());
        pages.add(page);
        if (pages.size() > MOST) {
            end(learner, pages.getFirst());
        }
        stream.onCompletion(() -> end(learner, page));
        stream.onError(e -> end(learner, page));
        thread.start();
        return stream;
    }

    /** There is new mail for this learner. */
    void wake(LearnerId learner) {
        open.getOrDefault(learner, List.of()).forEach(p -> p.news().release());
    }

    @Override
    public void start() {
        closing = false;
    }

    @Override
    public void stop() {
        closing = true;
        List<Page> all = open.values().stream().flatMap(List::stream).toList();
        all.forEach(p -> p.news().release());
        for (Page page : all) {
            try {
                page.thread().get().join(LAST_WORDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return !closing;
    }

    /** Before the web server, which stops at the highest phases but some. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void bring(LearnerId learner, Page page, String after) {
        String last = after;
        int quiet = 0;
        try {
            page.stream().send(SseEmitter.event().comment("here").reconnectTime(1000));
            while (!closing) {
                List<Mailbox.Mail> mails;
                try {
                    mails = mailbox.since(learner, last);
                } catch (StoreFailed e) {
                    mails = List.of();
                }
                for (Mailbox.Mail mail : mails) {
                    page.stream().send(SseEmitter.event().id(mail.id()).data(mail.json(), MediaType.TEXT_PLAIN));
                    last = mail.id();
                }
                quiet = mails.isEmpty() ? quiet + 1 : 0;
                if (quiet >= LOOKS_BETWEEN_SIGNS) {
                    page.stream().send(SseEmitter.event().comment("still here"));
                    quiet = 0;
                }
                if (page.news().tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    page.news().drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | IllegalStateException e) {
            // The page is gone; it comes back by itself and says what it saw last.
        } finally {
            end(learner, page);
            complete(page);
        }
    }

    private static void complete(Page page) {
        try {
            page.stream().complete();
        } catch (IllegalStateException e) {
            // The page went first.
        }
    }

    /** The page gets nothing more; its thread ends its stream. */
    private void end(LearnerId learner, Page page) {
        open.computeIfPresent(learner, (id, pages) -> {
            if (pages.remove(page)) {
                page.thread().get().interrupt();
            }
            return pages.isEmpty() ? null : pages;
        });
    }
}
