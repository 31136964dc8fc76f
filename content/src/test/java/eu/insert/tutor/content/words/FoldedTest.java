package eu.insert.tutor.content.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTest {
    @Test
    void accents_case_and_sigma_do_not_part_what_reads_the_same() {
        assertThat(Folded.text("Ο ΚΌΣΜΟΣ ϊΰ")).isEqualTo("ο κοσμοσ ιυ");
        assertThat(Folded.text("Café ٣")).isEqualTo("cafe 3");
    }

    @Test
    void words_are_parted_by_all_that_is_no_letter_or_digit() {
        assertThat(Folded.words("Who pays? «Οι γονείς», 2 φορές, don't."))
                .containsExactly("who", "pays", "οι", "γονεισ", "2", "φορεσ", "dont");
    }

    @Test
    void letters_alone_drop_a_leading_article_but_never_the_only_word() {
        assertThat(Folded.letters("The break-even")).isEqualTo("breakeven");
        assertThat(Folded.letters("το")).isEqualTo("το");
        assertThat(Folded.letters(" % ")).isEqualTo("%");
    }
}
