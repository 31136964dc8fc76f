package eu.insert.tutor.dialogues.dialogue;

import eu.insert.tutor.content.Rich;
import eu.insert.tutor.content.Term;
import eu.insert.tutor.dialogues.script.Button;
import eu.insert.tutor.dialogues.script.Dialogue;
import eu.insert.tutor.dialogues.script.Say;
import eu.insert.tutor.dialogues.script.Scene;
import eu.insert.tutor.dialogues.script.Script;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the tutor can do, and what a word means. */
final class HelpDialogue implements Dialogue<HelpDialogue.At> {
    static final String ID = "help";

    /** The word asked for with the command; may be missing. */
    static final String WORD = "word";

    private static final Button BACK = Button.of("back", "help.back");

    enum At {
        OPENING,
        COMMANDS,
        TERM
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
                .onlyIf(scene -> scene.variable(WORD).isPresent())
                .goTo(At.TERM)
                .onward()
                .goTo(At.COMMANDS);
        s.at(At.COMMANDS)
                .saysPhrase("help.commands")
                .offers(BACK)
                .whenSaid()
                .doing(scene -> scene.set(WORD, scene.said()))
                .goTo(At.TERM)
                .when(BACK)
                .end();
        s.at(At.TERM)
                .says(this::meaning)
                .offers(BACK)
                .whenSaid()
                .doing(scene -> scene.set(WORD, scene.said()))
                .goTo(At.TERM)
                .when(BACK)
                .end();
    }

    private Say meaning(Scene scene) {
        String word = scene.variable(WORD, "");
        return Say.words(find(scene, word)
                .map(t -> Rich.paragraphs(Rich.plain(t.term()).bold(), t.meaning(), scene.phrase("help.another")))
                .orElseGet(() -> scene.phrase("help.no-such-word", Map.of("word", shortened(word)))));
    }

    private static String shortened(String word) {
        return word.substring(0, word.offsetByCodePoints(0, Math.min(40, word.codePointCount(0, word.length()))));
    }

    /** The term that this word names, or else the first whose name begins with it. */
    private static Optional<Term> find(Scene scene, String word) {
        String wanted = bare(word);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        var terms = scene.library().glossary().in(scene.language()).values();
        return terms.stream()
                .filter(t -> names(t).anyMatch(wanted::equals))
                .findFirst()
                .or(() -> terms.stream()
                        .filter(t -> wanted.length() > 3 && names(t).anyMatch(n -> n.contains(wanted)))
                        .findFirst());
    }

    private static Stream<String> names(Term term) {
        return Stream.concat(Stream.of(term.id(), term.term()), term.also().stream())
                .map(HelpDialogue::bare);
    }

    private static String bare(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace('ς', 'σ')
                .replaceAll("[^\\p{L}\\p{Nd}]", "");
    }
}
