package eu.insert.tutor.content.readability;

import eu.insert.tutor.content.words.Folded;
import eu.insert.tutor.content.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds verbs in -εται, -ονται, -θηκε and the like, and "είναι" before a participle in -μένος. Greek has many verbs that
 * look passive and are not: those that everyday prose needs are known here by the beginning of their stem.
 */
final class GreekPassive {
    private static final Pattern VERB =
            Pattern.compile("\\p{L}{2,}(?:ιεται|εται|ουνται|ιουνται|ονται|αται|θηκε|θηκαν|τηκε|τηκαν)");
    /** Not in -όμενος or -ούμενος: that is somebody who does something. */
    private static final Pattern PARTICIPLE = Pattern.compile("\\p{L}{2,}(?<!ο|ου)μεν(?:οσ|η|ο|οι|εσ|α|ουσ|ων|ησ|ου)");

    private static final Set<String> BE =
            Set.of("ειμαι", "εισαι", "ειναι", "ειμαστε", "ειστε", "ημουν", "ησουν", "ηταν", "ημασταν", "ησασταν");

    /**
     * Beginnings of verbs, folded, that have no active form, or whose passive form says what somebody does themselves or
     * to one another, or that are everyday Greek for "is called" and "is allowed".
     */
    private static final Set<String> NOT_PASSIVE = Set.copyOf(Words.in("""
            αγχων αγωνι αισθα ακουγ αναρωτ ανησυχ ανταποκρ απαγορευ απευθυν αποτελ αρν ασχολ αυτοαπασχολ αφορ βαρ
            βρεθ βρισκ γεννη γιν γνωρι δανει δεχ διαπραγματευ διηγ δυσκολευ εγινε εκμεταλλευ εμπιστευ ενδιαφερ ενων
            εξαρτ επισκε επιτρεπ εργα ερχ ετοιμα ευχ ηγ θυμ καθ κιν κοιμ κουρα κρεμ κρυβ λεγ λυπ μαζευ μιμ μοιρα
            νοια ντρ ντυν ξεκουρα ονειρευ ονομα οφειλ παντρευ παραπον πλεν προερχ προκει προσευχ σηκω σκεπ σκεφ σταθ
            στεκ συμπαθ συναντ συνεργα συνερχ τσακω υπερασπι υποδεχ υποσχ φαιν φανταζ φανταστ φοβ φτιαχν χαθ χαιρ
            χαν χρεια χρησιμευ χυθ χυν
            """));

    /** Beginnings of participles that say how somebody or something is. */
    private static final Set<String> ADJECTIVES = Set.copyOf(Words.in("""
            αγαπη αγχω ανακατε αναμε αναστατω απογοητευ απομονω αφοσιω βεβαρη γεματ γεννη δεδο διστακ ενδεδειγ
            ενθουσιασ ενοχλη εξαντλη ευτυχισ ευχαριστη ζαλισ θυμω ικανοποιη κλεισ κουρασ λυπη μορφω μπερδε οργανω
            παντρε πεθα πεινασ πεπεισ περασ πιεσ προετοιμασ προχωρη σιγουρε στεναχωρη στενοχωρη συγκεκρι συγκινη
            συνηθισ τρομαγ υποχρεω φοβισ χαμε χαρου χωρισ ψυλια
            """));

    private GreekPassive() {}

    /** The passive forms in a sentence, in order. */
    static List<String> in(String sentence) {
        List<String> found = new ArrayList<>();
        List<String> words = Words.in(sentence);
        for (int i = 0; i < words.size(); i++) {
            String word = Folded.text(words.get(i));
            Matcher verb = VERB.matcher(word);
            if (verb.matches() && NOT_PASSIVE.stream().noneMatch(word::startsWith)) {
                found.add(words.get(i));
            }
            if (BE.contains(word)) {
                participle(words, i).ifPresent(found::add);
            }
        }
        return found;
    }

    /** The participle behind a form of "be", with at most one word between them. */
    private static Optional<String> participle(List<String> words, int be) {
        for (int i = be + 1; i <= Math.min(be + 2, words.size() - 1); i++) {
            String word = Folded.text(words.get(i));
            if (PARTICIPLE.matcher(word).matches() && ADJECTIVES.stream().noneMatch(word::startsWith)) {
                return Optional.of(String.join(" ", words.subList(be, i + 1)));
            }
        }
        return Optional.empty();
    }
}
