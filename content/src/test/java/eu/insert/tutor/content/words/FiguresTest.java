package eu.insert.tutor.content.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12; 12",
                "0,5; 0.5",
                "0.500; 0.500",
                "1.500,75; 1500.75",
                "1,500.75; 1500.75",
                "1.500.000; 1500000",
                "1 500 000; 1500000",
                "1'500; 1500",
                "1 500,5; 1500.5",
                "€12; 12",
                "EUR12; 12",
                "€ -5; -5",
                "-5; -5",
                "−3,2; -3.2",
                "٢٫٥; 2.5",
                "۱۲; 12",
                "2 χιλιάδες; 2000",
                "3k; 3000",
                "1,2 εκατομμύρια; 1200000",
                "12.5%; 12.5",
                "12345.678; 12345.678"
            })
    void a_number_typed_this_way_means_one_thing(String typed, BigDecimal meant) {
        assertThat(Figures.single(typed))
                .hasSizeGreaterThan(0)
                .first()
                .satisfies(n -> assertThat(n).isEqualByComparingTo(meant));
    }

    @Test
    void one_separator_before_three_digits_has_two_readings() {
        assertThat(Figures.single("1.500")).containsExactly(new BigDecimal("1500"), new BigDecimal("1.500"));
        assertThat(Figures.single("2,000")).containsExactly(new BigDecimal("2000"), new BigDecimal("2.000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "10-12", "2 or 3", "10.12.2026", "18:30", "B2", "6912345678901234", "1.2.3"})
    void what_is_no_single_number_is_none(String typed) {
        assertThat(Figures.single(typed)).isEmpty();
    }

    @Test
    void all_numbers_of_a_text_are_found_where_they_stand() {
        String text = "Rent 450 €, 2 people at 1.200 each";
        assertThat(Figures.in(text))
                .extracting(f -> text.substring(f.start(), f.end()))
                .containsExactly("450", "2", "1.200");
    }

    @Property
    boolean no_text_is_too_strange(@ForAll String text) {
        List<Figures.Figure> figures = Figures.in(text);
        return figures.stream().allMatch(f -> f.start() < f.end() && f.end() <= text.length());
    }

    @Property
    boolean a_plain_number_is_itself(@ForAll int number) {
        return Stream.of(String.valueOf((long) number), number + " €")
                .allMatch(t -> Figures.single(t).equals(List.of(new BigDecimal(number))));
    }
}
