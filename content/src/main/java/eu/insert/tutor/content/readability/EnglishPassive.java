package eu.insert.tutor.content.readability;

import eu.insert.tutor.content.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds a form of "be" before a participle, with at most two words such as "not" or "often" between them. */
final class EnglishPassive {
    private static final Pattern BE_AND_PARTICIPLE = Pattern.compile(
            "\\b(?:am|is|are|was|were|be|been|being|isn['’]t|aren['’]t|wasn['’]t|weren['’]t"
                    + "|(?:it|that|this|he|she|what|who)['’]s|(?:they|we|you)['’]re)"
                    + "(?:\\s+(?:not|never|always|often|usually|sometimes|also|only|already|still|then|just|now|soon"
                    + "|once|all|both|[a-z]+ly)){0,2}"
                    + "\\s+([a-z]+)\\b(?!-)",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> IRREGULAR = Set.copyOf(Words.in("""
            beaten begun bought brought built caught chosen cut done drawn driven eaten fed felt forbidden forgotten
            fought found given grown heard held hidden kept known laid led lent lost made meant met paid put read
            run said seen sent set shown shut sold spent split spoken spread stolen taken taught thought thrown told
            torn understood woken won worn written
            """));

    /** They end in -ed, and say how somebody or something is, not what is done to them; or they give a name ("is called"). */
    private static final Set<String> ADJECTIVES = Set.copyOf(Words.in("""
            advanced afraid allowed ashamed balanced based bored called closed complicated concerned confused
            connected convinced crowded dedicated delighted detailed determined disappointed divorced dressed
            educated embarrassed engaged excited exhausted experienced finished frightened frustrated gifted
            indebted interested isolated limited married mixed motivated naked needed offended organised overwhelmed
            pleased prepared qualified related relaxed relieved retired sacred satisfied scared shocked skilled
            stressed supposed surprised talented tired trusted uneducated unemployed used wanted wasted welcomed
            worried wounded
            """));

    /** Words in -ed that are no participles. */
    private static final Set<String> OTHERS =
            Set.of("bed", "embed", "feed", "hundred", "indeed", "need", "red", "seed", "shed", "speed", "weed");

    private EnglishPassive() {}

    /** The passive forms in a sentence, in order. */
    static List<String> in(String sentence) {
        return BE_AND_PARTICIPLE
                .matcher(sentence)
                .results()
                .filter(m -> isParticiple(m.group(1).toLowerCase(Locale.ROOT)))
                .map(MatchResult::group)
                .toList();
    }

    private static boolean isParticiple(String word) {
        return IRREGULAR.contains(word)
                || (word.endsWith("ed") && !ADJECTIVES.contains(word) && !OTHERS.contains(word));
    }
}
