package eu.insert.tutor.dialogues.learner;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a learner told us of themselves.
 *
 * @param language code of the language they chose; empty until they did
 * @param name how they wish to be called
 * @param zone their time zone
 * @param dailyAt when they wish to be reminded each day; empty for never
 * @param path what brought them, for instance {@code trainer}
 * @param consentedAt when they agreed that answers are kept; until then the record is forgotten after a day
 */
public record Profile(
        Optional<String> language,
        Optional<String> name,
        ZoneId zone,
        Optional<LocalTime> dailyAt,
        Optional<String> path,
        Optional<Instant> consentedAt) {
    /** Nothing known yet; the time zone is that of Athens until they say otherwise. */
    public static final Profile UNKNOWN = new Profile(
            Optional.empty(),
            Optional.empty(),
            ZoneId.of("Europe/Athens"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** The same with another language. */
    public Profile withLanguage(String code) {
        return new Profile(Optional.of(code), name, zone, dailyAt, path, consentedAt);
    }

    /** The same with another name, or none. */
    public Profile withName(Optional<String> newName) {
        return new Profile(language, newName, zone, dailyAt, path, consentedAt);
    }

    /** The same with another time zone. */
    public Profile withZone(ZoneId newZone) {
        return new Profile(language, name, newZone, dailyAt, path, consentedAt);
    }

    /** The same with another daily hour, or none. */
    public Profile withDailyAt(Optional<LocalTime> hour) {
        return new Profile(language, name, zone, hour, path, consentedAt);
    }

    /** The same with another path. */
    public Profile withPath(String newPath) {
        return new Profile(language, name, zone, dailyAt, Optional.of(newPath), consentedAt);
    }

    /** The same with consent given at this time. */
    public Profile consentedAt(Instant when) {
        return new Profile(language, name, zone, dailyAt, path, Optional.of(when));
    }
}
