package eu.insert.tutor.content.readability;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.content.Problem;
import eu.insert.tutor.content.Problem.Weight;
import eu.insert.tutor.content.sample.Shelf;
import eu.insert.tutor.content.source.Located;
import eu.insert.tutor.content.source.Problems;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is worth a second look, because it is hard to read. */
class ReadabilityTest {
    private static String english(String text) {
        return look("talk.en.md", text);
    }

    private static String greek(String text) {
        return look("talk.el.md", text);
    }

    private static String look(String path, String text) {
        Problems problems = Problems.all();
        Readability.look(() -> new Passage(path, "card \"talk\"", 7, List.of(new Located<>(text, 8))), problems);
        assertThat(problems.of(Weight.ERROR)).isEmpty();
        return problems.of(Weight.WARNING).stream()
                .map(Problem::toString)
                .map(p -> p + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void plain_words_pass() {
        assertThat(english("Before you build anything, ask five people. Ask about last week, not about your idea."))
                .isEmpty();
        assertThat(greek(
                        "Πριν φτιάξεις κάτι, ρώτα πέντε ανθρώπους. Ρώτα για την περασμένη εβδομάδα, όχι για την ιδέα."))
                .isEmpty();
    }

    @Test
    void a_sentence_of_more_than_25_words() {
        assertThat(english("Ask five people.\nWhen you ask them about last week, and listen to what they tell you about"
                        + " the bus, the school, the papers and the money, you hear what hurts. Then be silent."))
                .isEqualTo("""
                        talk.en.md:9: The sentence "When you ask them about ..." has 28 words.
                            Make two of it: about 12 words are read easily, more than 25 are lost.
                        """);
        assertThat(
                        greek(
                                "Ρώτα πέντε ανθρώπους. Όταν τους ρωτάς για την περασμένη εβδομάδα, και ακούς τι σου λένε για το"
                                        + " λεωφορείο, το σχολείο, τα χαρτιά και τα λίγα λεφτά, τότε ακούς πού πονάει. Μετά σώπασε."))
                .isEqualTo("""
                        talk.el.md:8: The sentence "Όταν τους ρωτάς για την ..." has 27 words.
                            Make two of it: about 12 words are read easily, more than 25 are lost.
                        """);
    }

    @Test
    void sentences_of_more_than_15_words_on_average() {
        assertThat(english("You ask five people about their last week, and you write down what they say about the bus."
                        + " You ask one more person, whom none of the five would ever think of, and listen again."))
                .isEqualTo("""
                        talk.en.md:7: The sentences of the card "talk" have 17.5 words on average.
                            Shorten some, first "You ask five people about ...": about 12 are read easily.
                        """);
        assertThat(greek("Ρωτάς πέντε ανθρώπους για την περασμένη τους εβδομάδα, και γράφεις όλα όσα σου λένε για το"
                        + " λεωφορείο. Ρωτάς άλλον έναν άνθρωπο, που κανείς από τους πέντε δεν θα σκεφτόταν, και ακούς"
                        + " ξανά."))
                .isEqualTo("""
                        talk.el.md:7: The sentences of the card "talk" have 16.0 words on average.
                            Shorten some, first "Ρωτάς πέντε ανθρώπους για την ...": about 12 are read easily.
                        """);
    }

    @Test
    void many_long_words() {
        assertThat(english(
                        "Entrepreneurial self-determination necessitates interdisciplinary considerations. Ask first."))
                .isEqualTo("""
                        talk.en.md:7: Of 7 words of the card "talk", 4 have more than 12 letters: Entrepreneurial, self-determination, interdisciplinary, considerations.
                            Look for an everyday word for some of them.
                        """);
        assertThat(
                        greek(
                                "Οι επιχειρηματικότητες, οι αποτελεσματικότητες και οι πολυπαραγοντικότητες δεν βοηθούν κανέναν."))
                .isEqualTo("""
                        talk.el.md:7: Of 10 words of the card "talk", 3 have more than 15 letters: επιχειρηματικότητες, αποτελεσματικότητες, πολυπαραγοντικότητες.
                            Look for an everyday word for some of them.
                        """);
    }

    @Test
    void two_long_words_are_no_reason_to_stop_anybody() {
        assertThat(english("Social entrepreneurship needs determination.")).isEmpty();
        assertThat(greek("Η κοινωνική επιχειρηματικότητα θέλει αποτελεσματικότητα."))
                .isEmpty();
    }

    @Test
    void several_passive_forms() {
        assertThat(english("The form was not given out. It is then quickly signed, and it’s kept."))
                .isEqualTo("""
                talk.en.md:8: The card "talk" has 3 passive forms: "was not given", "is then quickly signed", "it’s kept".
                    Say who does it.
                """);
        assertThat(
                        greek(
                                "Το έντυπο γράφεται από κάποιον. Υπογράφεται και είναι πάντα σφραγισμένο. Μετά χρησιμοποιήθηκε."))
                .isEqualTo("""
                        talk.el.md:8: The card "talk" has 4 passive forms: "γράφεται", "Υπογράφεται", "είναι πάντα σφραγισμένο", "χρησιμοποιήθηκε".
                            Say who does it.
                        """);
    }

    @Test
    void greek_participles_of_every_conjugation() {
        assertThat(GreekPassive.in("Είναι πληρωμένη, ήταν ήδη λυμένο και είναι γραμμένα, αλλά είναι εργαζόμενος."))
                .containsExactly("Είναι πληρωμένη", "ήταν ήδη λυμένο", "είναι γραμμένα");
    }

    @Test
    void one_passive_form_has_its_reasons() {
        assertThat(english("The bread was baked at six. People buy it at seven."))
                .isEmpty();
        assertThat(greek("Το ψωμί ψήνεται στις έξι. Ο κόσμος το αγοράζει στις επτά."))
                .isEmpty();
    }

    @Test
    void what_only_looks_passive() {
        assertThat(english("You are tired and worried. They were interested, and it is red. We are used to it. You are"
                        + " supposed to be well-known. He is ten, she is hundred."))
                .isEmpty();
        assertThat(greek("Έρχεται, γίνεται, σκέφτεται, χρειάζεται, θυμάται, κοιμάται, λυπάται, φοβάται, αισθάνεται,"
                        + " εργάζεται, βρίσκεται και δέχεται. Είσαι κουρασμένος και είναι θυμωμένη. Φοβήθηκαν, θυμήθηκε"
                        + " και βρέθηκαν. Τι χρειάζονται; Πού κάθονται; Είναι εργαζόμενοι. Είναι γεννημένοι αλλού."))
                .isEmpty();
    }

    @Test
    void other_languages_are_not_searched_for_passive_forms() {
        assertThat(look("talk.fr.md", "The form was given out. It is signed.")).isEmpty();
    }

    @Test
    void a_full_stop_inside_a_sentence_or_a_quotation_at_its_end() {
        assertThat(sentences("Μίλα π.χ. για το λεωφορείο. «Πότε;» Πες 2.5 ώρες; Ναι!"))
                .containsExactly("Μίλα π.χ. για το λεωφορείο.", "«Πότε;»", "Πες 2.5 ώρες;", "Ναι!");
        assertThat(sentences("\"Did you come?\" she asks. (It rains.) We, e.g. you, go…"))
                .containsExactly("\"Did you come?\" she asks.", "(It rains.)", "We, e.g. you, go…");
    }

    private static List<String> sentences(String text) {
        return Sentence.in(new Located<>(text, 1)).stream().map(Sentence::text).toList();
    }

    @Test
    void a_lesson_is_looked_at_card_by_card_question_by_question() {
        String lesson = "courses/small/1-ideas/1-good-problem.en.md";
        String words = " one two three four five six seven eight nine ten eleven twelve thirteen";
        Shelf shelf = Shelf.small()
                .with(lesson, "\"Unemployment\" has no face.", "It was said and it was done. So" + words + ".")
                .with(lesson, "It may well feel so.", "So" + words + words + ".")
                .with(lesson, "The group chooses", "The group, so" + words + words + ", chooses");

        assertThat(shelf.errors()).isEmpty();
        assertThat(shelf.warnings()).isEqualTo("""
                courses/small/1-ideas/1-good-problem.en.md:13: The card "face" has 2 passive forms: "was said", "was done".
                    Say who does it.
                courses/small/1-ideas/1-good-problem.en.md:38: The sentence "So one two three four ..." has 27 words.
                    Make two of it: about 12 words are read easily, more than 25 are lost.
                courses/small/1-ideas/1-good-problem.en.md:70: The sentence "The group, so one two ..." has 37 words.
                    Make two of it: about 12 words are read easily, more than 25 are lost.
                """);
    }
}
