package eu.insert.tutor.dialogues.dialogue;

import eu.insert.tutor.dialogues.learner.Frame;
import eu.insert.tutor.dialogues.learner.Learner;
import eu.insert.tutor.dialogues.learner.Profile;
import eu.insert.tutor.dialogues.learner.Score;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is kept of a learner, as JSON that people and programs can read. */
final class Export {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Export() {}

    static String json(Learner learner) {
        Profile profile = learner.profile();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", learner.id().toString());
        all.put("name", profile.name().orElse(""));
        all.put("language", profile.language().orElse(""));
        all.put("timeZone", profile.zone().getId());
        all.put("dailyAt", profile.dailyAt().map(LocalTime::toString).orElse(""));
        all.put("path", profile.path().orElse(""));
        all.put("consentedAt", profile.consentedAt().map(Instant::toString).orElse(""));
        all.put("lastSeen", learner.seen().toString());
        Map<String, Object> results = new LinkedHashMap<>();
        learner.scores().forEach((what, score) -> results.put(what, result(score)));
        all.put("results", results);
        all.put("canvases", learner.canvases());
        Map<String, Object> open = new LinkedHashMap<>();
        learner.stack().forEach(frame -> open.put(frame.dialogue() + "-" + frame.serial(), place(frame)));
        all.put("open", open);
        Map<String, String> dues = new LinkedHashMap<>();
        learner.dues().forEach((kind, when) -> dues.put(kind, when.toString()));
        all.put("reminders", dues);
        return JSON.writeValueAsString(all);
    }

    private static Map<String, Object> place(Frame frame) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("at", frame.state());
        shown.put("with", new TreeMap<>(frame.variables()));
        return shown;
    }

    private static Map<String, Integer> result(Score score) {
        Map<String, Integer> shown = new LinkedHashMap<>();
        shown.put("tries", score.tries());
        shown.put("right", score.right());
        shown.put("of", score.of());
        return shown;
    }
}
