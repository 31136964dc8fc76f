package eu.insert.tutor.bot.faults;

import eu.insert.tutor.bot.standin.BotApiStandIn;
import eu.insert.tutor.bot.standin.Phone;
import eu.insert.tutor.bot.standin.Shown;
import eu.insert.tutor.dialogues.Input;
import eu.insert.tutor.dialogues.sample.Pupil;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * One person who goes through lessons and quizzes and waits for each answer: not for any, but for the one that this very
 * deed has to lead to. Hasty ones now and then send several messages before they look.
 */
final class Learning implements Runnable {
    private static final List<String> COMMANDS = List.of("/learn", "/progress", "/help", "/canvas", "/today");

    private final BotApiStandIn telegram;
    private final long chat;
    private final Pupil pupil;
    private final String language;
    private final boolean hasty;
    private final Duration patience;
    private final int thinking;
    private final BooleanSupplier goOn;
    private final Consumer<Duration> waited;
    private final Replay replay;
    private final Random random;
    private volatile long waitingSince = Long.MAX_VALUE;
    private Shown current = new Shown(0, "text", "", "", List.of());

    Learning(
            BotApiStandIn telegram,
            long chat,
            Pupil pupil,
            String language,
            boolean hasty,
            Duration patience,
            Duration thinking,
            BooleanSupplier goOn,
            Consumer<Duration> waited) {
        this.telegram = telegram;
        this.chat = chat;
        this.pupil = pupil;
        this.language = language;
        this.hasty = hasty;
        this.patience = patience;
        this.thinking = Math.toIntExact(thinking.toMillis());
        this.goOn = goOn;
        this.waited = waited;
        this.replay = new Replay(chat);
        this.random = new Random(chat);
        telegram.phone(chat);
    }

    /** Nobody answered in time. */
    static final class Stuck extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stuck(String what) {
            super(what);
        }
    }

    @Override
    public void run() {
        try {
            Thread.sleep(random.nextInt(300));
            write("/start");
            tap(Lessons.LIBRARY.language(language).orElseThrow().name());
            tap(label("welcome.agree"));
            tap(label("welcome.trainer"));
            while (goOn.getAsBoolean()) {
                Thread.sleep(thinking / 3 + random.nextInt(thinking * 4 / 3));
                act();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String label(String key) {
        return Lessons.LIBRARY
                .phrases()
                .in(Lessons.LIBRARY.language(language).orElseThrow())
                .label(key);
    }

    private void act() throws InterruptedException {
        Shown shown = current;
        List<String> labels = shown.labels();
        if (hasty && random.nextInt(4) == 0) {
            write(any(COMMANDS), "hello?", any(COMMANDS));
        } else if (random.nextInt(25) == 0) {
            write(any(COMMANDS));
        } else {
            Optional<Pupil.Deed> deed = pupil.answer(shown.text(), labels);
            if (deed.isPresent()) {
                answer(deed.get(), labels);
            } else if (labels.isEmpty()) {
                write("/learn");
            } else if (inCanvas()) {
                write(random.nextBoolean() ? "Our neighbours, about " + random.nextInt(900) + " of them" : "/learn");
            } else {
                tap(labels.getFirst());
            }
        }
    }

    /** Three times out of four it is right. */
    private void answer(Pupil.Deed deed, List<String> labels) throws InterruptedException {
        switch (deed) {
            case Pupil.Deed.Tap right ->
                // After a wrong match the right one may be gone.
                tap(random.nextInt(4) == 0 || !labels.contains(right.label()) ? any(labels) : right.label());
            case Pupil.Deed.Say right -> write(random.nextInt(4) == 0 ? "7" : right.text());
        }
    }

    private boolean inCanvas() {
        return replay.learner().stack().getLast().dialogue().equals("canvas");
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private void write(String... texts) throws InterruptedException {
        int before = phone().count();
        long begin = System.nanoTime();
        List<Message> wanted = List.of();
        for (String text : texts) {
            telegram.write(chat, text);
            wanted = replay.take(Replay.said(text));
        }
        await(wanted, before, begin, texts[texts.length - 1]);
    }

    private void tap(String label) throws InterruptedException {
        Shown under = current;
        String data = under.buttons().stream()
                .flatMap(List::stream)
                .filter(key -> key.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No [" + label + "] under " + under))
                .data();
        int before = phone().count();
        long begin = System.nanoTime();
        var unused = telegram.tap(chat, under.id(), data);
        await(replay.take(new Input.Tapped(data)), before, begin, "[" + label + "]");
    }

    private void await(List<Message> wanted, int before, long begin, String deed) throws InterruptedException {
        if (wanted.isEmpty()) {
            return;
        }
        waitingSince = begin;
        long end = begin + patience.toNanos();
        for (int looked = before; ; ) {
            List<Shown> all = phone().sequence();
            Optional<Shown> found = all.subList(looked, all.size()).stream()
                    .filter(shown -> Message.of(shown).equals(wanted.getLast()))
                    .findFirst();
            if (found.isPresent()) {
                waited.accept(Duration.ofNanos(System.nanoTime() - begin));
                waitingSince = Long.MAX_VALUE;
                current = found.get();
                return;
            }
            looked = all.size();
            if (phone().await(looked, s -> true, Duration.ofNanos(end - System.nanoTime()))
                    .isEmpty()) {
                throw stuck(wanted.getLast(), before, deed);
            }
        }
    }

    /** Whether the person has no answer outstanding since this time or longer. */
    boolean servedSince(long time) {
        return waitingSince - time > 0;
    }

    private Stuck stuck(Message wanted, int before, String deed) {
        List<String> shown = phone().sequence().stream()
                .skip(Math.max(0, before - 3))
                .map(s -> s.id() + " " + Message.of(s).brief())
                .toList();
        return new Stuck("Chat " + chat + " has no answer to " + deed + " after " + patience + ".\nWanted: "
                + wanted.brief() + "\nShown:  " + shown);
    }

    private Phone phone() {
        return telegram.phone(chat);
    }
}
