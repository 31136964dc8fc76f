package eu.insert.tutor.bot.delivery;

import eu.insert.tutor.bot.delivery.Tally.Event;
import eu.insert.tutor.bot.store.Learners;
import eu.insert.tutor.bot.store.LetterJson;
import eu.insert.tutor.bot.store.Outbox;
import eu.insert.tutor.bot.store.StoreFailed;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.dialogues.Reply;
import eu.insert.tutor.dialogues.learner.LearnerId;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what was committed: for each learner one letter after another on a virtual thread of their own, each struck from
 * the outbox when it is out. Refusals for now wait with growing pauses; refusals for good pause the learner.
 */
final class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final int SLOTS = 4096;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(300);

    /** Claims are renewed this often while a letter waits, well within {@link Learners}' claim of ten seconds. */
    private static final Duration RENEWAL = Duration.ofSeconds(3);

    /** After so long without a sign the claim may be gone, for instance when the process was frozen. */
    private static final Duration STALE = Duration.ofSeconds(8);

    private final Outbox outbox;
    private final Learners learners;
    private final Map<String, Channel> channels;
    private final Limits limits;
    private final Tally tally;
    private final BiConsumer<LearnerId, String> unreachable;
    private final Map<LearnerId, Lane> lanes = new ConcurrentHashMap<>();
    private final AtomicIntegerArray ended = new AtomicIntegerArray(SLOTS);
    private volatile boolean closing;

    Sender(
            Outbox outbox,
            Learners learners,
            Map<String, Channel> channels,
            Limits limits,
            Tally tally,
            BiConsumer<LearnerId, String> unreachable) {
        this.outbox = outbox;
        this.learners = learners;
        this.channels = channels;
        this.limits = limits;
        this.tally = tally;
        this.unreachable = unreachable;
    }

    /**
     * Where things stand before a turn of a learner is committed. Between the commit and {@link #send} a lane may see the
     * new letters in the outbox, send them and end.
     *
     * @param at as in {@link System#nanoTime}
     * @param ended how many lanes of this learner, and of some others, had ended
     */
    record Before(long at, int ended) {}

    /** To be asked before a commit. */
    Before before(LearnerId learner) {
        return new Before(System.nanoTime(), ended.get(slot(learner)));
    }

    /**
     * Sends these, after what the learner's lane still has to send.
     *
     * @param older whether letters lay in the outbox before them: they go first
     */
    void send(LearnerId learner, List<LetterJson> letters, boolean older, Before before) {
        open(learner, letters, older ? Lane.Begin.MAYBE_SENT : Lane.Begin.ALL_GIVEN, before);
    }

    /** Sends what lies in the learner's outbox and is not on its way: after a takeover or a repeated update. */
    void resume(LearnerId learner) {
        Before before = before(learner);
        if (!lanes.containsKey(learner) && outbox.renew(learner)) {
            open(learner, List.of(), Lane.Begin.MAYBE_SENT, before);
        }
    }

    private static int slot(LearnerId learner) {
        return Math.floorMod(learner.hashCode(), SLOTS);
    }

    /** Keeps the claims on letters whose sending takes long, so that no other instance sends them too. */
    void keepClaims() {
        lanes.values().stream()
                .filter(lane -> lane.sinceClaim().compareTo(RENEWAL) > 0)
                .forEach(this::renew);
    }

    /** Whether nothing is on its way. */
    boolean idle() {
        return lanes.isEmpty();
    }

    /** How long the oldest lane is open. */
    Duration longestWait() {
        return lanes.values().stream()
                .map(Lane::age)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** Letters that wait are left to the next life or another instance. */
    void close() {
        closing = true;
    }

    private void open(LearnerId learner, List<LetterJson> letters, Lane.Begin begin, Before before) {
        lanes.compute(learner, (id, running) -> {
            if (running != null && running.add(letters)) {
                return running;
            }
            // A lane that is ending, or has ended since, may have seen the letters in the outbox and sent them.
            boolean sure = running == null && ended.get(slot(id)) == before.ended();
            Lane lane =
                    new Lane(id, sure || begin == Lane.Begin.MAYBE_SENT ? begin : Lane.Begin.MAYBE_STRUCK, before.at());
            lane.add(letters);
            Thread.ofVirtual().name("send " + id).start(() -> run(lane));
            return lane;
        });
    }

    private void run(Lane lane) {
        try {
            if (lane.begin() == Lane.Begin.ALL_GIVEN || load(lane)) {
                sendAll(lane);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The letters of {} wait for the next sweep", lane.learner(), e);
        } finally {
            lane.close();
            ended.incrementAndGet(slot(lane.learner()));
            lanes.remove(lane.learner(), lane);
        }
    }

    private void sendAll(Lane lane) throws InterruptedException {
        boolean maybe = lane.begin() == Lane.Begin.MAYBE_SENT;
        Pauses pauses = new Pauses(FIRST_PAUSE);
        boolean plain = false;
        for (Optional<LetterJson> next = lane.next(); next.isPresent() && !closing; next = lane.next()) {
            LetterJson letter = next.get();
            if (lane.sinceClaim().compareTo(STALE) > 0) {
                if (!load(lane)) {
                    return;
                }
                maybe = true;
                continue;
            }
            if (maybe && movedOn(lane, letter)) {
                tally.count(Event.MOVED_ON);
                maybe = false;
                strike(lane, letter);
                continue;
            }
            switch (post(lane, letter, plain)) {
                case Channel.Sent.Done done -> {
                    tally.count(Event.SENT);
                    pauses.reset();
                    maybe = false;
                    plain = false;
                    strike(lane, letter);
                }
                case Channel.Sent.Later later -> {
                    tally.count(later.limited() ? Event.LIMITED : Event.PUT_OFF);
                    if (later.limited()) {
                        limits.slowDown(later.after());
                    }
                    maybe |= later.maybe();
                    rest(lane, pauses.next(later.after()));
                }
                case Channel.Sent.Unreachable gone -> {
                    tally.count(Event.UNREACHABLE);
                    LOG.info("{} cannot be reached: {}", lane.learner(), gone.why());
                    giveUp(lane, letter);
                }
                case Channel.Sent.Malformed malformed -> {
                    tally.count(Event.MALFORMED);
                    LOG.error(
                            "Letter {} to {} is refused as malformed{}: {}. Its shape: {}",
                            letter.id(),
                            lane.learner(),
                            plain ? " even without its marks, and is given up" : "",
                            malformed.why(),
                            Shape.of(letter.reply()));
                    if (plain) {
                        strike(lane, letter);
                    }
                    plain = !plain;
                }
            }
        }
    }

    /** Reads the outbox anew, however long Redis is away. False where another instance holds it now. */
    private boolean load(Lane lane) throws InterruptedException {
        return untilRedisAnswers(() -> {
            long asked = System.nanoTime();
            if (!outbox.renew(lane.learner())) {
                return false;
            }
            lane.load(() -> outbox.letters(lane.learner()));
            lane.claimed(asked);
            return true;
        });
    }

    private boolean movedOn(Lane lane, LetterJson letter) throws InterruptedException {
        return untilRedisAnswers(() -> learners.version(lane.learner()) > letter.version());
    }

    private <T> T untilRedisAnswers(Supplier<T> question) throws InterruptedException {
        Pauses pauses = Pauses.forRedis();
        while (true) {
            try {
                return question.get();
            } catch (StoreFailed e) {
                tally.count(Event.STORE_FAILED);
                Thread.sleep(pauses.next(Duration.ZERO));
            }
        }
    }

    private Channel.Sent post(Lane lane, LetterJson letter, boolean plain) throws InterruptedException {
        Channel channel = channels.get(lane.learner().channel());
        if (channel == null) {
            return new Channel.Sent.Unreachable("the channel is switched off");
        }
        Letter post = new Letter(
                lane.learner(),
                letter.id(),
                plain ? plain(letter.reply()) : letter.reply(),
                letter.editable(),
                letter.push());
        Duration wait = before(post);
        if (wait.isPositive() && !holdBack(lane, post, wait)) {
            return new Channel.Sent.Later(Duration.ZERO, false, false);
        }
        return channel.send(post);
    }

    /** Waits until the limits let the letter go. False where another instance took the outbox meanwhile, or all ends. */
    private boolean holdBack(Lane lane, Letter post, Duration first) throws InterruptedException {
        limits.waiting(post, true);
        try {
            for (Duration wait = first; wait.isPositive(); wait = before(post)) {
                tally.count(Event.HELD_BACK);
                rest(lane, wait);
                if (closing || lane.next().isEmpty()) {
                    return false;
                }
            }
            return true;
        } finally {
            limits.waiting(post, false);
        }
    }

    private Duration before(Letter letter) {
        try {
            return limits.before(letter);
        } catch (StoreFailed e) {
            tally.count(Event.STORE_FAILED);
            return Duration.ofSeconds(1);
        }
    }

    /** A pause in which the claim is kept. Where it was lost, another instance sends: the lane ends. */
    private void rest(Lane lane, Duration pause) throws InterruptedException {
        long end = System.nanoTime() + pause.toNanos();
        for (Duration left = pause; left.isPositive() && !closing; left = Duration.ofNanos(end - System.nanoTime())) {
            Thread.sleep(left.compareTo(RENEWAL) < 0 ? left : RENEWAL);
            if (!renew(lane)) {
                return;
            }
        }
    }

    /** Keeps the claim; where another instance has it the lane is closed. While Redis is away nobody can take it. */
    private boolean renew(Lane lane) {
        long asked = System.nanoTime();
        try {
            if (outbox.renew(lane.learner())) {
                lane.claimed(asked);
                return true;
            }
            lane.close();
            return false;
        } catch (StoreFailed e) {
            tally.count(Event.STORE_FAILED);
            return true;
        }
    }

    /** A letter that is out has to be struck, however long Redis is away: else it would be sent again. */
    private void strike(Lane lane, LetterJson letter) throws InterruptedException {
        Outbox.Next next = untilRedisAnswers(() -> {
            long asked = System.nanoTime();
            Outbox.Next answer = outbox.strike(lane.learner(), letter.id());
            lane.claimed(asked);
            return answer;
        });
        lane.struck();
        switch (next) {
            case Outbox.Next.Empty empty -> {}
            case Outbox.Next.Lost lost -> lane.close();
            case Outbox.Next.Letter more -> {
                if (!lane.expects(more.letter()) && !load(lane)) {
                    lane.close();
                }
            }
        }
    }

    private void giveUp(Lane lane, LetterJson first) throws InterruptedException {
        strike(lane, first);
        for (Optional<LetterJson> next = lane.next(); next.isPresent(); next = lane.next()) {
            strike(lane, next.get());
        }
        unreachable.accept(lane.learner(), first.id());
    }

    private static Reply plain(Reply reply) {
        return switch (reply) {
            case Reply.Text text -> new Reply.Text(Rich.plain(text.text().plainText()), text.choices(), false);
            case Reply.Picture picture ->
                new Reply.Text(Rich.plain(picture.caption().plainText()), picture.choices(), false);
            case Reply.Document document ->
                new Reply.Text(Rich.plain(document.caption().plainText()), document.choices(), false);
            case Reply.Toast toast -> toast;
        };
    }
}
