package eu.insert.tutor.content.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.content.BadContent;
import eu.insert.tutor.content.Canvas;
import eu.insert.tutor.content.ContentFiles;
import eu.insert.tutor.content.Language;
import eu.insert.tutor.content.Library;
import eu.insert.tutor.content.LibraryReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BreakEvenSheetTest {
    private static Library library;

    private static final Map<String, Map<String, String>> GOOD = Map.of(
            "en",
            Map.of(
                    "what-i-sell", "Lunch boxes for offices near the station",
                    "price", "7 euros. Round the corner people pay 7 to 8.",
                    "variable-cost", "Food 2.20, box 0.40, bus 0.40",
                    "fixed-costs", "Kitchen 260, accountant 100, my pay 600",
                    "hours", "80 hours a month, 4 lunches in an hour",
                    "sales-needed", "960 / (7 - 3) = 240 a month, that is 12 a day",
                    "realistic-sales", "260, I counted two weeks in front of the offices",
                    "gap", "20 more than needed, I put them aside for a new oven"),
            "el",
            Map.of(
                    "what-i-sell", "Μεσημεριανά σε κουτί για γραφεία",
                    "price", "7 ευρώ. Στη γωνία δίνουν 7 με 8.",
                    "variable-cost", "Υλικά 2,20, κουτί 0,40, λεωφορείο 0,40",
                    "fixed-costs", "Κουζίνα 260, λογιστής 100, η αμοιβή μου 600",
                    "hours", "80 ώρες τον μήνα, 4 γεύματα την ώρα",
                    "sales-needed", "960 / (7 - 3) = 240 τον μήνα, δηλαδή 12 τη μέρα",
                    "realistic-sales", "260, μέτρησα δύο εβδομάδες έξω από τα γραφεία",
                    "gap", "20 παραπάνω, τα βάζω στην άκρη για έναν φούρνο"));

    @BeforeAll
    static void read() throws BadContent {
        library = new LibraryReader().read(ContentFiles.ofFolder(Path.of(".")));
    }

    private static Canvas sheet() {
        return library.canvas("break-even-sheet").orElseThrow();
    }

    private static Language language(String code) {
        return library.language(code).orElseThrow();
    }

    private static Map<String, String> sheetWith(String code, String block, String words) {
        Map<String, String> sheet = new HashMap<>(GOOD.getOrDefault(code, Map.of()));
        sheet.put(block, words);
        return sheet;
    }

    private static List<String> review(String code, Map<String, String> sheet) {
        return sheet().review(sheet, language(code)).stream()
                .map(Canvas.Feedback::rule)
                .toList();
    }

    private static Canvas.Feedback about(String code, String block, String words) {
        return sheet().feedback(block, sheetWith(code, block, words), language(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "el"})
    void a_good_sheet_is_not_blamed(String code) {
        Map<String, String> good = GOOD.getOrDefault(code, Map.of());
        assertThat(review(code, good)).isEmpty();
        assertThat(sheet().blocks())
                .allSatisfy(block -> assertThat(
                                sheet().feedback(block, good, language(code)).weak())
                        .as(block)
                        .isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "el"})
    void the_examples_work_out_and_only_the_gap_they_speak_of_is_found(String code) {
        Map<String, String> examples = new HashMap<>();
        sheet().blocks()
                .forEach(b -> examples.put(
                        b, sheet().block(b, language(code)).example().plainText()));
        assertThat(review(code, examples)).containsExactly("fewer-than-needed");
    }

    @Test
    void an_empty_sheet_is_left_alone() {
        assertThat(review("en", Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 3 euros       | price-below-cost",
                "en | 2.50 euros    | price-below-cost",
                "el | 3 ευρώ        | price-below-cost",
                "el | 2,50 ευρώ     | price-below-cost",
            })
    void a_price_that_leaves_nothing_is_asked_about_and_nothing_else_is_worked_out_from_it(
            String code, String price, String rule) {
        assertThat(review(code, sheetWith(code, "price", price))).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 100 a month, 5 a day",
                "en | 12 a day",
                "el | 100 τον μήνα, 5 τη μέρα",
                "el | 12 τη μέρα",
            })
    void sales_that_do_not_follow_from_the_numbers_are_worked_out_anew(String code, String needed) {
        Map<String, String> sheet = sheetWith(code, "sales-needed", needed);
        assertThat(review(code, sheet)).containsExactly("numbers-do-not-fit");
        assertThat(sheet().review(sheet, language(code)).getFirst().text().plainText())
                .contains("240");
    }

    @ParameterizedTest
    @ValueSource(strings = {"240", "241", "238", "12 a day, 240 a month", "960 / 4 = 240", "about 245"})
    void a_number_that_was_rounded_or_stands_beside_others_fits(String needed) {
        assertThat(review("en", sheetWith("en", "sales-needed", needed))).doesNotContain("numbers-do-not-fit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 40 hours a month, 4 lunches in an hour | 160",
                "en | 50 hours x 4 = 200                     | 200",
                "el | 40 ώρες τον μήνα, 4 γεύματα την ώρα     | 160",
                "el | 50 ώρες × 4 = 200                      | 200",
            })
    void more_than_the_hours_can_make_is_seen(String code, String hours, String most) {
        Map<String, String> sheet = sheetWith(code, "hours", hours);
        assertThat(review(code, sheet)).containsExactly("more-than-hours");
        assertThat(sheet().review(sheet, language(code)).getFirst().text().plainText())
                .contains(most);
    }

    @Test
    void one_number_of_hours_alone_tells_nothing() {
        assertThat(review("en", sheetWith("en", "hours", "80 hours a month"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en | 200, I asked in three offices", "el | 200, ρώτησα σε τρία γραφεία"})
    void fewer_sales_than_needed_are_seen_before_the_first_rent(String code, String realistic) {
        assertThat(review(code, sheetWith(code, "realistic-sales", realistic))).containsExactly("fewer-than-needed");
    }

    @Test
    void exactly_as_many_as_needed_are_enough() {
        assertThat(review("en", sheetWith("en", "realistic-sales", "240, as last month")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | what-i-sell     | services for migrants                       | sell-vague",
                "el | what-i-sell     | υπηρεσίες για μετανάστες                    | sell-vague",
                "en | price           | what people pay elsewhere                   | price-no-number",
                "el | price           | όσα δίνουν και αλλού                        | price-no-number",
                "en | price           | free for all                                | price-free",
                "el | price           | δωρεάν για όλους                            | price-free",
                "en | variable-cost   | flour and a box                             | variable-no-number",
                "el | variable-cost   | αλεύρι και κουτί                            | variable-no-number",
                "en | fixed-costs     | rent and the accountant                     | fixed-no-number",
                "el | fixed-costs     | νοίκι και λογιστής                          | fixed-no-number",
                "en | fixed-costs     | Rent 300, accountant 100                    | fixed-forgets-pay",
                "el | fixed-costs     | Νοίκι 300, λογιστής 100                     | fixed-forgets-pay",
                "en | fixed-costs     | Accountant 100, my wage 600                 | fixed-forgets-rent",
                "el | fixed-costs     | Λογιστής 100, ο μισθός μου 600              | fixed-forgets-rent",
                "en | hours           | as many as it takes                         | hours-no-number",
                "el | hours           | όσες χρειαστούν                             | hours-no-number",
                "en | sales-needed    | quite a lot of them                         | needed-no-number",
                "el | sales-needed    | αρκετά κάθε μέρα                            | needed-no-number",
                "en | realistic-sales | 300, I hope that the offices like it        | realistic-guess",
                "el | realistic-sales | 300, ελπίζω να αρέσει στα γραφεία           | realistic-guess",
                "en | realistic-sales | 300, everybody in the street eats lunch     | realistic-everybody",
                "el | realistic-sales | 300, γιατί όλοι στον δρόμο τρώνε μεσημέρι   | realistic-everybody",
                "en | gap             | 40 are missing, we look for a grant         | gap-grants",
                "el | gap             | Λείπουν 40, ψάχνουμε επιχορήγηση            | gap-grants",
                "en | gap             | 40 are missing, we work harder              | gap-harder",
                "el | gap             | Λείπουν 40, θα βρεθούν περισσότεροι πελάτες | gap-harder",
            })
    void a_weak_box_is_asked_one_question(String code, String block, String words, String rule) {
        Canvas.Feedback feedback = about(code, block, words);
        assertThat(feedback.rule()).isEqualTo(rule);
        assertThat(feedback.weak()).isTrue();
    }
}
