package eu.insert.tutor.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

class MarkTest {
    @Property
    void a_mark_has_six_characters_that_need_no_care(@ForAll @StringLength(min = 1, max = 80) String id) {
        assertThat(Mark.of(id)).matches("[A-Za-z0-9_-]{6}");
    }

    @Property
    void no_two_ids_of_telegram_have_the_same_mark(
            @ForAll @LongRange(min = 1, max = 4_000_000_000L) long one, @ForAll @IntRange(min = 1) int apart) {
        assertThat(Mark.of(Long.toString(one))).isNotEqualTo(Mark.of(Long.toString(one + apart)));
    }

    @Property
    void an_id_of_another_kind_is_never_taken_for_one_of_telegram(
            @ForAll @LongRange(min = 1, max = 4_000_000_000L) long telegram, @ForAll int other) {
        assertThat(Mark.of("due-daily-" + other)).isNotEqualTo(Mark.of(Long.toString(telegram)));
    }
}
