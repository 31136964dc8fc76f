package eu.insert.tutor.content.readability;

import eu.insert.tutor.content.source.Located;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people read at one go: a card, a question with its answers, an activity.
 *
 * @param path of its file, with the language's code in its name
 * @param name for people, for instance {@code card "face"}
 * @param line where it begins
 * @param paragraphs plain text with {@code \n} where the file has an end of line; items of lists are paragraphs too
 */
public record Passage(String path, String name, int line, List<Located<String>> paragraphs) {
    private static final Pattern LANGUAGE = Pattern.compile("\\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\\.[a-z]+$");

    public Passage {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Code of its language; empty where the file's name has none. */
    String language() {
        Matcher code = LANGUAGE.matcher(path);
        return code.find() ? code.group(1) : "";
    }

    /** Its sentences in order. */
    List<Sentence> sentences() {
        return paragraphs.stream().flatMap(p -> Sentence.in(p).stream()).toList();
    }
}
