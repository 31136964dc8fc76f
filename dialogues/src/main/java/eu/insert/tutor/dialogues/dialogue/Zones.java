package eu.insert.tutor.dialogues.dialogue;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import eu.insert.tutor.content.Language;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Time zones that people find by their city, in their own language or in English. */
final class Zones {
    /** Where most of our learners live. */
    static final List<String> OFFERED =
            List.of("Europe/Athens", "Asia/Nicosia", "Europe/Rome", "Europe/Madrid", "Europe/Berlin", "Europe/Paris");

    /** Zones by the bare names of their cities, by language code. */
    private static final Map<String, Map<String, ZoneId>> CITIES = new ConcurrentHashMap<>();

    private Zones() {}

    /** The zone whose city has this name; empty where there is none. */
    static Optional<ZoneId> find(String city, Language language) {
        String wanted = bare(city);
        return Optional.ofNullable(cities(language.code()).get(wanted))
                .or(() -> Optional.ofNullable(cities("en").get(wanted)));
    }

    /** The name of a zone's city. */
    static String city(ZoneId zone, Language language) {
        return city(zone.getId(), language.code());
    }

    private static String city(String zone, String language) {
        return Optional.ofNullable(TimeZoneNames.getInstance(ULocale.forLanguageTag(language))
                        .getExemplarLocationName(zone))
                .orElseGet(() -> zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' '));
    }

    private static Map<String, ZoneId> cities(String language) {
        return CITIES.computeIfAbsent(language, Zones::read);
    }

    private static Map<String, ZoneId> read(String language) {
        Map<String, ZoneId> cities = new TreeMap<>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.indexOf('/') > 0 && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .forEach(id -> cities.putIfAbsent(bare(city(id, language)), ZoneId.of(id)));
        cities.remove("");
        return cities;
    }

    private static String bare(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace('ς', 'σ')
                .replaceAll("[^\\p{L}]", "");
    }
}
