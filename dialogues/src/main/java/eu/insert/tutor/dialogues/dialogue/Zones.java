package eu.insert.tutor.dialogues.dialogue;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Time zones that people find by their city. */
final class Zones {
    /** Where most of our learners live. */
    static final List<String> OFFERED =
            List.of("Europe/Athens", "Asia/Nicosia", "Europe/Rome", "Europe/Madrid", "Europe/Berlin", "Europe/Paris");

    private Zones() {}

    /** The zone whose city has this name in English; empty where there is none. */
    static Optional<ZoneId> find(String city) {
        String wanted = bare(city);
        return wanted.isEmpty()
                ? Optional.empty()
                : ZoneId.getAvailableZoneIds().stream()
                        .filter(id -> id.indexOf('/') > 0 && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                        .filter(id ->
                                bare(id.substring(id.lastIndexOf('/') + 1)).equals(wanted))
                        .sorted()
                        .findFirst()
                        .map(ZoneId::of);
    }

    private static String bare(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}]", "");
    }
}
