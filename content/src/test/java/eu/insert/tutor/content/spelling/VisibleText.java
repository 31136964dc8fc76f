package eu.insert.tutor.content.spelling;

import eu.insert.tutor.content.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words that people see of a content file, with their lines: without ids, keys, comments, addresses, code, emphasis and
 * what stands between braces for the program. Names of sources, and the stems that canvases look for, are left out too.
 */
final class VisibleText {
    private static final Pattern UNSEEN = Pattern.compile(
            "<!--.*?-->" // comments
                    + "|`[^`]*`" // code
                    + "|\\]\\([^)]*\\)" // where links lead
                    + "|https?://\\S+|\\b[\\w-]+(?:\\.[\\w-]+)+(?:/\\S*)?" // addresses
                    + "|</?[a-z][^>]*>" // emphasis
                    + "|\\\\[nt]" // ends of lines in YAML's quotation marks
                    + "|(?<![\\p{L}\\p{N}])/[a-z]+" // commands
                    + "|\\{\\s*\\w+\\s*(?:,\\s*(?:number|date|time)[^}]*)?\\}" // arguments of phrases
                    + "|\\{\\s*\\w+\\s*,\\s*(?:plural|select|selectordinal)\\s*," // choices of forms
                    + "|(?:=\\d+|\\b[a-z]+)\\s*\\{" // names of forms
                    + "|\\[x]" // boxes
                    + "|[Όό],τι"); // a word with a comma in it, which hunspell does not know as one
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:['’][\\p{L}\\p{M}]+)*");
    private static final Pattern KEY = Pattern.compile("^\\s*(?:- )?[A-Za-z0-9.-]+:(?=\\s|$)");
    private static final Pattern SOURCE_SAYS = Pattern.compile("^\\s+says: .*");
    private static final Pattern NOT_SHOWN = Pattern.compile("^\\s*(?:#|direction:).*");

    private VisibleText() {}

    /** All words of a file, as written, in order. */
    static List<Located<String>> words(String path, String text) {
        return path.endsWith(".md") ? markdown(text) : yaml(text);
    }

    private static List<Located<String>> markdown(String text) {
        List<Located<String>> words = new ArrayList<>();
        boolean front = false;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.equals("---") && (number == 1 || front)) {
                front = number == 1;
            } else if (!front) {
                collect(line, number, words);
            } else if (SOURCE_SAYS.matcher(line).matches()) {
                collect(KEY.matcher(line).replaceFirst(""), number, words);
            }
        }
        return words;
    }

    private static List<Located<String>> yaml(String text) {
        List<Located<String>> words = new ArrayList<>();
        boolean stems = false;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
                stems = line.equals("words:");
            }
            if (!stems && !NOT_SHOWN.matcher(line).matches()) {
                collect(KEY.matcher(line).replaceFirst(""), number, words);
            }
        }
        return words;
    }

    private static void collect(String line, int number, List<Located<String>> words) {
        WORD.matcher(UNSEEN.matcher(line).replaceAll(" "))
                .results()
                .forEach(w -> words.add(new Located<>(w.group().replace('’', '\''), number)));
    }
}
