package eu.insert.tutor.content.reading;

import eu.insert.tutor.content.source.Problems;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that programs and learners' records know things by. */
final class Ids {
    /** A button carries two ids and a word in the 64 bytes that Telegram gives it. */
    static final int LONGEST = 24;

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Set<String> taken = new HashSet<>();

    /** Checks how an id is written and that it is new among those taken here. */
    void take(String what, String id, String path, int line, Problems problems) {
        wellFormed(what, id, path, line, problems);
        if (!id.isEmpty() && !taken.add(id)) {
            problems.error(
                    path,
                    line,
                    "The " + what + " id \"" + id + "\" is there twice.",
                    "Give one of the two another id.");
        }
    }

    /** Checks how an id is written. */
    static void wellFormed(String what, String id, String path, int line, Problems problems) {
        if (id.isEmpty()) {
            return;
        }
        if (!ID.matcher(id).matches()) {
            problems.error(
                    path,
                    line,
                    "The " + what + " id \"" + id + "\" is not written as ids are.",
                    "Use small Latin letters and digits, with hyphens between words.");
        } else if (id.length() > LONGEST) {
            problems.error(
                    path,
                    line,
                    "The " + what + " id \"" + id + "\" has " + id.length()
                            + " characters; Telegram's buttons have room" + " for " + LONGEST + ".",
                    "Shorten it.");
        }
    }

    /** Whether a name from a file may be put into a path: written as ids are, so it leads nowhere else. */
    static boolean isWellFormed(String id) {
        return ID.matcher(id).matches();
    }

    /** A sentence that names what was probably meant, or what there is. */
    static String didYouMean(String id, Collection<String> known) {
        Optional<String> near = known.stream()
                .filter(k -> distance(k, id) <= Math.max(2, id.length() / 4) || (id.length() > 3 && k.contains(id)))
                .min(Comparator.comparingInt((String k) -> distance(k, id)).thenComparing(k -> k));
        if (near.isPresent()) {
            return "Did you mean \"" + near.get() + "\"?";
        }
        return known.isEmpty() || known.size() > 40
                ? "Look for a slip of the pen."
                : "There are: " + String.join(", ", known.stream().sorted().toList()) + ".";
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
                corner = above;
            }
        }
        return row[b.length()];
    }
}
