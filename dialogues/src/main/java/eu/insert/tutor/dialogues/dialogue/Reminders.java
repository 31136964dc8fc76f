package eu.insert.tutor.dialogues.dialogue;

import eu.insert.tutor.dialogues.learner.Learner;
import eu.insert.tutor.dialogues.learner.Profile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** When the tutor may write first: at the hour the learner chose, in their own time zone, once a day at most. */
final class Reminders {
    /** The kind of due moment. */
    static final String DAILY = "daily";

    /** So many pushes without an answer, and the tutor asks once whether to go on; after that it falls silent. */
    static final int PATIENCE = 3;

    /** A reminder that is later than this waits for the next day: the hour was chosen for a reason. */
    private static final Duration TOO_LATE = Duration.ofMinutes(59);

    /** The hours that can be chosen: none of them in the quiet hours (21:00-08:00). */
    static final List<LocalTime> HOURS = List.of(
            LocalTime.of(8, 0),
            LocalTime.of(10, 0),
            LocalTime.of(13, 0),
            LocalTime.of(16, 0),
            LocalTime.of(18, 0),
            LocalTime.of(20, 0));

    private Reminders() {}

    /** The learner with the next reminder set, or none where they want none. */
    static Learner armed(Learner learner, Instant now) {
        return next(learner.profile(), now)
                .map(when -> learner.withDue(DAILY, when))
                .orElseGet(() -> learner.withoutDue(DAILY));
    }

    /**
     * The learner with another hour or time zone and the next reminder set. Never two on one day: where the day already had
     * its hour before the change, the next one comes tomorrow.
     */
    static Learner changed(Learner learner, Profile to, Instant now) {
        Optional<LocalDate> had = learner.profile()
                .dailyAt()
                .map(hour -> last(learner.profile(), hour, now)
                        .toInstant()
                        .atZone(to.zone())
                        .toLocalDate());
        Learner armed = armed(learner.with(to), now);
        return Optional.ofNullable(armed.dues().get(DAILY))
                .map(next -> next.atZone(to.zone()))
                .filter(next -> had.isPresent() && next.toLocalDate().equals(had.get()))
                .map(next -> armed.withDue(DAILY, next.plusDays(1).toInstant()))
                .orElse(armed);
    }

    /** Whether this is still the hour that the learner chose. */
    static boolean timely(Profile profile, Instant now) {
        return profile.dailyAt().isPresent()
                && Duration.between(last(profile, profile.dailyAt().get(), now).toInstant(), now)
                                .compareTo(TOO_LATE)
                        <= 0;
    }

    private static Optional<Instant> next(Profile profile, Instant now) {
        return profile.dailyAt().map(hour -> {
            ZonedDateTime today = now.atZone(profile.zone()).with(hour);
            ZonedDateTime next = today.toInstant().isAfter(now)
                    ? today
                    : now.atZone(profile.zone()).plusDays(1).with(hour);
            return next.toInstant();
        });
    }

    private static ZonedDateTime last(Profile profile, LocalTime hour, Instant now) {
        ZonedDateTime today = now.atZone(profile.zone()).with(hour);
        return today.toInstant().isAfter(now)
                ? now.atZone(profile.zone()).minusDays(1).with(hour)
                : today;
    }
}
