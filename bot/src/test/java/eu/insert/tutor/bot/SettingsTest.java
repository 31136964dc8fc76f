package eu.insert.tutor.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.insert.tutor.bot.Settings.WrongSetting;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SettingsTest {
    @Test
    void without_any_setting_the_tutor_is_a_web_chat_on_this_machine() {
        Settings settings = Settings.of(given(Map.of()));

        assertThat(settings.token()).isEmpty();
        assertThat(settings.redis()).isEmpty();
        assertThat(settings.publicUrl()).isEmpty();
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.rate()).isEqualTo(30);
        assertThat(settings.chatRate()).isEqualTo(1);
        assertThat(settings.floodRate()).isEqualTo(60);
    }

    @Test
    void any_token_of_digits_and_text_is_taken() {
        assertThat(Settings.of(given(Map.of("TELEGRAM_BOT_TOKEN", "42:a"))).token())
                .isPresent();
    }

    @Test
    void a_setting_can_be_given_as_a_spring_property() {
        assertThat(Settings.of(given(Map.of("telegram.rate", "5"))).rate()).isEqualTo(5);
    }

    @Test
    void token_password_and_secret_are_never_written_out() {
        Settings settings = Settings.of(given(Map.of(
                "TELEGRAM_BOT_TOKEN", "42:very-secret",
                "REDIS_URL", "redis://:very-secret@localhost:6379",
                "TELEGRAM_WEBHOOK_URL", "https://tutor.example.org",
                "TELEGRAM_WEBHOOK_SECRET", "very-secret")));

        assertThat(settings.toString()).doesNotContain("very-secret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TELEGRAM_BOT_TOKEN   | letters                | TELEGRAM_BOT_TOKEN does not look like a token: write it as BotFather gave it, DIGITS:LETTERS.
            TELEGRAM_API_URL     | api.telegram.org       | TELEGRAM_API_URL must be an address such as https://tutor.example.org.
            REDIS_URL            | localhost:6379         | REDIS_URL is no address of a Redis; write redis://:PASSWORD@HOST:PORT, redis-sentinel://:PASSWORD@HOST:PORT,HOST:PORT/MASTER or redis-cluster://:PASSWORD@HOST:PORT,HOST:PORT.
            TELEGRAM_WEBHOOK_URL | https://x.example.org  | TELEGRAM_WEBHOOK_SECRET must be set with TELEGRAM_WEBHOOK_URL: 8 to 256 letters, digits, - or _, hard to guess.
            TUTOR_PUBLIC_URL     | tutor                  | TUTOR_PUBLIC_URL must be an address such as https://tutor.example.org.
            TELEGRAM_RATE        | fast                   | TELEGRAM_RATE must be a whole number from 0 to 10000, not "fast".
            TUTOR_FLOOD_RATE     | -1                     | TUTOR_FLOOD_RATE must be a whole number from 0 to 100000, not "-1".
            SERVER_PORT          | 70000                  | SERVER_PORT must be a whole number from 0 to 65535, not "70000".
            """)
    void a_wrong_value_is_told_in_one_line_that_says_what_to_do(String name, String value, String line) {
        assertThatThrownBy(() -> Settings.of(given(Map.of(name, value))))
                .isInstanceOf(WrongSetting.class)
                .hasMessage(line);
    }

    @Test
    void the_password_is_not_in_the_line_about_a_wrong_redis() {
        assertThatThrownBy(() -> Settings.of(given(Map.of("REDIS_URL", "redis-cluster://:very-secret@nowhere"))))
                .isInstanceOf(WrongSetting.class)
                .hasMessageNotContaining("very-secret");
    }

    private static StandardEnvironment given(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return environment;
    }
}
