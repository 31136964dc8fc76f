package eu.insert.tutor.bot.webchat;

import eu.insert.tutor.content.Language;
import eu.insert.tutor.content.Library;
import eu.insert.tutor.content.Phrases;
import eu.insert.tutor.dialogues.dialogue.Tutor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page's own words: labels, signs and the menu of commands. */
final class PageWords {
    private static final String PREFIX = "page.";

    private final Library library;

    PageWords(Library library) {
        this.library = library;
    }

    /** In the language with this code, or the first one. */
    Map<String, Object> in(String code) {
        Language language =
                library.language(code).orElseGet(() -> library.languages().getFirst());
        Phrases phrases = library.phrases().in(language);
        Map<String, String> words = new LinkedHashMap<>();
        phrases.keys().stream()
                .filter(k -> k.startsWith(PREFIX))
                .sorted()
                .forEach(k -> words.put(k.substring(PREFIX.length()), phrases.label(k)));
        List<Map<String, String>> commands = Tutor.COMMANDS.stream()
                .map(c -> Map.of("name", c, "what", phrases.label("command." + c)))
                .toList();
        List<Map<String, String>> languages = library.languages().stream()
                .map(l -> Map.of("code", l.code(), "name", l.name()))
                .toList();
        return Map.of(
                "language",
                language.code(),
                "direction",
                language.rightToLeft() ? "rtl" : "ltr",
                "words",
                words,
                "commands",
                commands,
                "languages",
                languages);
    }
}
