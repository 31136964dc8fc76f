package eu.insert.tutor.bot;

import eu.insert.tutor.bot.Settings.WrongSetting;
import eu.insert.tutor.content.BadContent;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Starts the tutor. */
@SpringBootApplication
public class InsertTutor {
    /** Starts the tutor; settings come from the environment, see {@code README.md}. */
    public static void main(String[] args) {
        try {
            start(args);
        } catch (CannotStart e) {
            System.err.println("INSERT Tutor does not start. " + e.getMessage());
            System.exit(1);
        }
    }

    /** Why the tutor does not start, in words for the person who started it. */
    public static final class CannotStart extends RuntimeException {
        private static final long serialVersionUID = 1;

        CannotStart(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /**
     * Starts the tutor.
     *
     * @param args settings as {@code --NAME=value}; they go before the environment
     * @throws CannotStart where a setting or the content is wrong
     */
    public static ConfigurableApplicationContext start(String... args) {
        Settings settings = settings(args);
        try (Headstart headstart = new Headstart(settings)) {
            try {
                return spring(settings, headstart).run(args);
            } catch (RuntimeException e) {
                headstart.giveUp();
                throw inWords(e);
            }
        }
    }

    private static Settings settings(String[] args) {
        StandardEnvironment given = new StandardEnvironment();
        given.getPropertySources().addFirst(new SimpleCommandLinePropertySource(args));
        try {
            return Settings.of(given);
        } catch (WrongSetting e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
    }

    private static SpringApplication spring(Settings settings, Headstart headstart) {
        SpringApplication spring = new SpringApplication(InsertTutor.class);
        spring.setDefaultProperties(Map.of(
                "server.port",
                settings.port(),
                "server.address",
                settings.publicUrl().isPresent() ? "0.0.0.0" : "127.0.0.1"));
        spring.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("settings", settings);
            headstart.giveTo((GenericApplicationContext) context);
        });
        return spring;
    }

    private static RuntimeException inWords(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadContent bad) {
                return new CannotStart("The content has mistakes:\n" + bad.getMessage(), failure);
            }
            if (cause instanceof UncheckedIOException) {
                return new CannotStart(cause.getMessage() + ".", failure);
            }
            if (cause instanceof java.net.BindException) {
                return new CannotStart(
                        "Its port is taken: end the other program, or set SERVER_PORT to another one.", failure);
            }
        }
        return failure instanceof CompletionException ? new IllegalStateException(failure) : failure;
    }
}
