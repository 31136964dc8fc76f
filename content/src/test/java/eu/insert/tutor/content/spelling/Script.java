package eu.insert.tutor.content.spelling;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** A way of writing, with its dictionary and our own list: Greek files hold English words too, such as names. */
enum Script {
    LATIN("en_GB", "spelling/en.txt"),
    GREEK("el_GR", "spelling/el.txt");

    private static final char TONOS = '\u0301';

    final String dictionary;
    final String list;

    Script(String dictionary, String list) {
        this.dictionary = dictionary;
        this.list = list;
    }

    /** The script that a word is written in. */
    static Script of(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.GREEK ? GREEK : LATIN;
    }

    /** The word as lists have it: without 's, without the accent that comes from the next word (διάβασέ το). */
    String plain(String word) {
        if (this == LATIN) {
            return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        }
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        int last = apart.lastIndexOf(TONOS);
        boolean second = last > apart.indexOf(TONOS);
        return second
                ? Normalizer.normalize(apart.substring(0, last) + apart.substring(last + 1), Normalizer.Form.NFC)
                : word;
    }

    /** Whether our list has the plain word; a word in small letters there may begin a sentence too. */
    static boolean isListed(String word, List<String> listed) {
        return listed.contains(word)
                || listed.contains(word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1));
    }
}
