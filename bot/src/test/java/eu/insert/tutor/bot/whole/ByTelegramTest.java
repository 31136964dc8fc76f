package eu.insert.tutor.bot.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.insert.tutor.bot.standin.BotApiStandIn;
import eu.insert.tutor.bot.standin.Person;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People on Telegram and the whole program. */
class ByTelegramTest {
    private static final String GREEK = "Δώδεκα μητέρες στην Κυψέλη";
    private static final String ENGLISH = "Twelve mothers in our quarter";

    @TempDir
    private Path data;

    private final BotApiStandIn telegram = new BotApiStandIn(0);

    @AfterEach
    void hangUp() {
        telegram.close();
    }

    @Test
    void a_module_is_taken_in_both_languages_by_polling() {
        try (Running tutor = Running.polling(data, telegram)) {
            takeAModule(tutor, 1001, "el", GREEK);
            takeAModule(tutor, 1002, "en", ENGLISH);
            assertThat(telegram.refusals()).isEmpty();
            await().atMost(Duration.ofSeconds(40)).until(() -> telegram.unconfirmed() == 0);
        }
    }

    @Test
    void a_module_is_taken_in_both_languages_by_webhook() {
        try (Running tutor = Running.behindWebhook(data, telegram)) {
            await().atMost(Duration.ofSeconds(10)).until(() -> telegram.calls("setWebhook") == 1);
            takeAModule(tutor, 1001, "el", GREEK);
            takeAModule(tutor, 1002, "en", ENGLISH);
            assertThat(telegram.refusals()).isEmpty();
            assertThat(telegram.failedDeliveries()).isEmpty();
            assertThat(telegram.calls("getUpdates")).isZero();
        }
    }

    @Test
    void after_a_restart_in_the_middle_of_a_lesson_it_goes_on_at_the_same_card() {
        Person maria = new Person(telegram, 1003);
        Screen phone = new TelegramScreen(maria);
        String card;
        try (Running tutor = Running.polling(data, telegram)) {
            Trainee trainee = new Trainee(tutor.library(), "en", phone);
            trainee.arrives();
            trainee.goesOn();
            trainee.goesOn();
            card = phone.text();
        }
        try (Running tutor = Running.polling(data, telegram)) {
            assertThat(tutor.port()).isPositive();
            phone.say("/learn");
            assertThat(phone.text()).as(phone.talk()).contains(card.substring(0, card.indexOf('\n')));
            assertThat(phone.text()).as(phone.talk()).endsWith(card.substring(card.indexOf('\n')));
        }
    }

    @Test
    void telegram_is_told_the_commands_in_each_language() {
        try (Running tutor = Running.polling(data, telegram)) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> telegram.calls("setMyShortDescription")
                            == tutor.library().languages().size() + 1);
            assertThat(telegram.setting("setMyCommands:el").orElseThrow().toString())
                    .contains("learn", "Συνέχισε το μάθημα");
            assertThat(telegram.setting("setMyCommands:").orElseThrow().toString())
                    .contains("Go on with the course");
            assertThat(telegram.setting("setMyDescription:en")).isPresent();
        }
    }

    private void takeAModule(Running tutor, long chat, String language, String words) {
        Screen phone = new TelegramScreen(new Person(telegram, chat));
        Trainee trainee = new Trainee(tutor.library(), language, phone);
        trainee.arrives();
        trainee.takesTheFirstModule();
        trainee.fillsTheFirstBlock(words);
    }
}
