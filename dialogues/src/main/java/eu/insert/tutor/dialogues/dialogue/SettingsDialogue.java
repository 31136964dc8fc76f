package eu.insert.tutor.dialogues.dialogue;

import eu.insert.tutor.content.Language;
import eu.insert.tutor.dialogues.learner.Profile;
import eu.insert.tutor.dialogues.script.Button;
import eu.insert.tutor.dialogues.script.Dialogue;
import eu.insert.tutor.dialogues.script.Offer;
import eu.insert.tutor.dialogues.script.Say;
import eu.insert.tutor.dialogues.script.Scene;
import eu.insert.tutor.dialogues.script.Script;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the learner can set: name, language, time zone, and the hour of the daily reminder. */
final class SettingsDialogue implements Dialogue<SettingsDialogue.At> {
    static final String ID = "settings";

    /** Which setting to begin with: {@code hour}, or none for the overview. */
    static final String BEGIN = "begin";

    private static final int LONGEST_NAME = 60;

    private static final Button NAME = Button.of("name", "settings.name");
    private static final Button LANGUAGE = Button.of("language", "settings.language");
    private static final Button ZONE = Button.of("zone", "settings.zone");
    private static final Button HOUR = Button.of("hour", "settings.hour");
    private static final Button NO_NAME = Button.of("no-name", "settings.no-name");
    private static final Button AT_ZONE = Button.of("at-zone", "");
    private static final Button AT_HOUR = Button.of("at-hour", "");
    private static final Button NEVER = Button.of("never", "settings.never");
    private static final Button BACK = Button.of("back", "settings.back");
    private static final Button DONE = Button.of("done", "settings.done");
    private static final Button PRIVACY = Button.of("privacy", "settings.privacy");

    enum At {
        OPENING,
        OVERVIEW,
        NAME,
        LANGUAGE,
        ZONE,
        HOUR
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public At first() {
        return At.OPENING;
    }

    @Override
    public void script(Script<At> s) {
        s.at(At.OPENING)
                .onward()
                .onlyIf(scene -> scene.variable(BEGIN, "").equals("hour"))
                .goTo(At.HOUR)
                .onward()
                .goTo(At.OVERVIEW);
        s.at(At.OVERVIEW)
                .says(this::overview)
                .edits()
                .offers(NAME, LANGUAGE)
                .offers(ZONE, HOUR)
                .offers(PRIVACY)
                .offers(DONE)
                .when(NAME)
                .goTo(At.NAME)
                .when(LANGUAGE)
                .goTo(At.LANGUAGE)
                .when(ZONE)
                .goTo(At.ZONE)
                .when(HOUR)
                .goTo(At.HOUR)
                .when(PRIVACY)
                .endAndOpen(PrivacyDialogue.ID, scene -> Map.of())
                .when(DONE)
                .end();
        s.at(At.NAME)
                .saysPhrase("settings.which-name")
                .edits()
                .offers(NO_NAME, BACK)
                .whenSaid()
                .doing(this::name)
                .goTo(At.OVERVIEW)
                .when(NO_NAME)
                .doing(this::noName)
                .goTo(At.OVERVIEW)
                .when(BACK)
                .goTo(At.OVERVIEW);
        s.at(At.LANGUAGE)
                .calls(LanguageDialogue.ID, scene -> Map.of())
                .whenReturned()
                .goTo(At.OVERVIEW);
        s.at(At.ZONE)
                .saysPhrase("settings.which-zone")
                .edits()
                .offersEach(AT_ZONE, this::zones)
                .offers(BACK)
                .hints(scene -> "settings.no-such-zone")
                .whenSaid()
                .onlyIf(scene -> Zones.find(scene.said(), scene.language()).isPresent())
                .doing(this::zoneSaid)
                .goTo(At.OVERVIEW)
                .when(AT_ZONE)
                .doing(this::zone)
                .goTo(At.OVERVIEW)
                .when(BACK)
                .goTo(At.OVERVIEW);
        s.at(At.HOUR)
                .says(this::whichHour)
                .edits()
                .offersEach(AT_HOUR, this::hours)
                .offers(NEVER, BACK)
                .when(AT_HOUR)
                .doing(this::hour)
                .goTo(At.OVERVIEW)
                .when(NEVER)
                .doing(StopDialogue::stop)
                .goTo(At.OVERVIEW)
                .when(BACK)
                .goTo(At.OVERVIEW);
    }

    private Say overview(Scene scene) {
        Profile profile = scene.learner().profile();
        Language language = scene.language();
        return Say.words(scene.phrase(
                "settings.overview",
                Map.of(
                        "name", profile.name().orElse("–"),
                        "language", language.name(),
                        "zone", zoneNow(scene, profile.zone()),
                        "hour",
                                profile.dailyAt()
                                        .map(LocalTime::toString)
                                        .orElseGet(() -> scene.label("settings.never")))));
    }

    private static String zoneNow(Scene scene, ZoneId zone) {
        String time = scene.moment().now().atZone(zone).format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
        return scene.label("settings.zone-now", Map.of("city", Zones.city(zone, scene.language()), "time", time));
    }

    private void name(Scene scene) {
        String said = scene.said().replaceAll("\\p{C}", "").strip();
        int end = said.offsetByCodePoints(0, Math.min(LONGEST_NAME, said.codePointCount(0, said.length())));
        String kept = said.substring(0, end);
        scene.learner(l -> l.with(l.profile().withName(Optional.of(kept).filter(n -> !n.isEmpty()))));
    }

    private void noName(Scene scene) {
        scene.learner(l -> l.with(l.profile().withName(Optional.empty())));
    }

    private List<List<Offer>> zones(Scene scene) {
        return Rows.of(
                2,
                Zones.OFFERED.stream()
                        .map(z -> AT_ZONE.with(z, Zones.city(ZoneId.of(z), scene.language())))
                        .toList());
    }

    private void zone(Scene scene) {
        set(scene, ZoneId.of(scene.argument()));
    }

    private void zoneSaid(Scene scene) {
        Zones.find(scene.said(), scene.language()).ifPresent(zone -> set(scene, zone));
    }

    private static void set(Scene scene, ZoneId zone) {
        scene.learner(l ->
                Reminders.changed(l, l.profile().withZone(zone), scene.moment().now()));
    }

    private Say whichHour(Scene scene) {
        return Say.words(scene.phrase(
                "settings.which-hour",
                Map.of("city", Zones.city(scene.learner().profile().zone(), scene.language()))));
    }

    private List<List<Offer>> hours(Scene scene) {
        return Rows.of(
                3,
                Reminders.HOURS.stream()
                        .map(h -> AT_HOUR.with(h.toString(), h.toString()))
                        .toList());
    }

    private void hour(Scene scene) {
        LocalTime hour = LocalTime.parse(scene.argument());
        scene.learner(l -> Reminders.changed(
                l, l.profile().withDailyAt(Optional.of(hour)), scene.moment().now()));
    }
}
