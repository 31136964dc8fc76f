package eu.insert.tutor.bot.store;

import eu.insert.tutor.dialogues.learner.Frame;
import eu.insert.tutor.dialogues.learner.Learner;
import eu.insert.tutor.dialogues.learner.LearnerId;
import eu.insert.tutor.dialogues.learner.Profile;
import eu.insert.tutor.dialogues.learner.Score;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A learner's record as compact JSON with a schema number. Names are short and defaults are left out, because there is
 * one of these for every person: {@code s} schema, {@code l} language, {@code n} name, {@code z} zone, {@code h} daily
 * hour, {@code w} path, {@code c} consent, {@code f} frames ever opened, {@code k} stack, {@code r} results, {@code b}
 * blocks of canvases, {@code d} dues, {@code m} misses, {@code q} silent pushes, {@code t} last seen.
 */
final class LearnerJson {
    /** The schema written. Older ones are read and upgraded; newer ones are refused. */
    static final int SCHEMA = 1;

    private static final JsonFactory JSON = new JsonFactory();

    private LearnerJson() {}

    static String write(Learner learner) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("s", SCHEMA);
            writeProfile(json, learner.profile());
            json.writeNumberProperty("f", learner.frames());
            json.writeArrayPropertyStart("k");
            for (Frame frame : learner.stack()) {
                writeFrame(json, frame);
            }
            json.writeEndArray();
            if (!learner.scores().isEmpty()) {
                json.writeObjectPropertyStart("r");
                learner.scores().forEach((what, score) -> {
                    json.writeArrayPropertyStart(what);
                    json.writeNumber(score.tries());
                    json.writeNumber(score.right());
                    json.writeNumber(score.of());
                    json.writeEndArray();
                });
                json.writeEndObject();
            }
            if (!learner.canvases().isEmpty()) {
                json.writeObjectPropertyStart("b");
                learner.canvases().forEach((canvas, blocks) -> {
                    json.writeObjectPropertyStart(canvas);
                    blocks.forEach(json::writeStringProperty);
                    json.writeEndObject();
                });
                json.writeEndObject();
            }
            if (!learner.dues().isEmpty()) {
                json.writeObjectPropertyStart("d");
                learner.dues().forEach((kind, when) -> json.writeNumberProperty(kind, when.toEpochMilli()));
                json.writeEndObject();
            }
            if (learner.misses() != 0) {
                json.writeNumberProperty("m", learner.misses());
            }
            if (learner.silentPushes() != 0) {
                json.writeNumberProperty("q", learner.silentPushes());
            }
            json.writeNumberProperty("t", learner.seen().toEpochMilli());
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void writeProfile(JsonGenerator json, Profile profile) {
        profile.language().ifPresent(l -> json.writeStringProperty("l", l));
        profile.name().ifPresent(n -> json.writeStringProperty("n", n));
        if (!profile.zone().equals(Profile.UNKNOWN.zone())) {
            json.writeStringProperty("z", profile.zone().getId());
        }
        profile.dailyAt().ifPresent(h -> json.writeStringProperty("h", h.toString()));
        profile.path().ifPresent(p -> json.writeStringProperty("w", p));
        profile.consentedAt().ifPresent(c -> json.writeNumberProperty("c", c.toEpochMilli()));
    }

    private static void writeFrame(JsonGenerator json, Frame frame) {
        json.writeStartArray();
        json.writeNumber(frame.serial());
        json.writeString(frame.dialogue());
        json.writeString(frame.state());
        json.writeNumber(frame.beat());
        json.writeNumber(frame.root() ? 1 : 0);
        if (!frame.variables().isEmpty()) {
            json.writeStartObject();
            frame.variables().forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /**
     * Reads a record.
     *
     * @throws IllegalStateException where it was written by a newer program
     */
    static Learner read(LearnerId id, String text) {
        Optional<String> language = Optional.empty();
        Optional<String> name = Optional.empty();
        ZoneId zone = Profile.UNKNOWN.zone();
        Optional<LocalTime> dailyAt = Optional.empty();
        Optional<String> path = Optional.empty();
        Optional<Instant> consentedAt = Optional.empty();
        int frames = 0;
        List<Frame> stack = List.of();
        SortedMap<String, Score> scores = new TreeMap<>();
        SortedMap<String, Map<String, String>> canvases = new TreeMap<>();
        SortedMap<String, Instant> dues = new TreeMap<>();
        int misses = 0;
        int silentPushes = 0;
        Instant seen = Instant.EPOCH;
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String property = json.currentName();
                json.nextToken();
                switch (property) {
                    case "s" -> refuseNewer(id, json.getIntValue());
                    case "l" -> language = Optional.of(json.getString());
                    case "n" -> name = Optional.of(json.getString());
                    case "z" -> zone = ZoneId.of(json.getString());
                    case "h" -> dailyAt = Optional.of(LocalTime.parse(json.getString()));
                    case "w" -> path = Optional.of(json.getString());
                    case "c" -> consentedAt = Optional.of(Instant.ofEpochMilli(json.getLongValue()));
                    case "f" -> frames = json.getIntValue();
                    case "k" -> stack = readStack(json);
                    case "r" -> readScores(json, scores);
                    case "b" -> readCanvases(json, canvases);
                    case "d" -> readDues(json, dues);
                    case "m" -> misses = json.getIntValue();
                    case "q" -> silentPushes = json.getIntValue();
                    case "t" -> seen = Instant.ofEpochMilli(json.getLongValue());
                    default -> json.skipChildren();
                }
            }
        }
        Profile profile = new Profile(language, name, zone, dailyAt, path, consentedAt);
        return new Learner(id, profile, frames, stack, scores, canvases, dues, misses, silentPushes, seen);
    }

    private static void refuseNewer(LearnerId id, int schema) {
        if (schema > SCHEMA) {
            throw new IllegalStateException("The record of " + id + " has schema " + schema + ", this program knows "
                    + SCHEMA + ": start the newer program again");
        }
    }

    private static List<Frame> readStack(JsonParser json) {
        List<Frame> stack = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            json.nextToken();
            int serial = json.getIntValue();
            String dialogue = json.nextStringValue();
            String state = json.nextStringValue();
            int beat = json.nextIntValue(0);
            boolean root = json.nextIntValue(0) == 1;
            Map<String, String> variables = Map.of();
            if (json.nextToken() == JsonToken.START_OBJECT) {
                variables = readStrings(json, new HashMap<>());
                json.nextToken();
            }
            stack.add(new Frame(serial, dialogue, state, beat, root, variables));
        }
        return stack;
    }

    private static Map<String, String> readStrings(JsonParser json, Map<String, String> into) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String property = json.currentName();
            into.put(property, json.nextStringValue());
        }
        return into;
    }

    private static void readScores(JsonParser json, SortedMap<String, Score> scores) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String what = json.currentName();
            json.nextToken();
            scores.put(what, new Score(json.nextIntValue(0), json.nextIntValue(0), json.nextIntValue(0)));
            json.nextToken();
        }
    }

    private static void readCanvases(JsonParser json, SortedMap<String, Map<String, String>> canvases) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String canvas = json.currentName();
            json.nextToken();
            canvases.put(canvas, readStrings(json, new LinkedHashMap<>()));
        }
    }

    private static void readDues(JsonParser json, SortedMap<String, Instant> dues) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String kind = json.currentName();
            json.nextToken();
            dues.put(kind, Instant.ofEpochMilli(json.getLongValue()));
        }
    }
}
