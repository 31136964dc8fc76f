package eu.insert.tutor.bot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the tutor. */
@SpringBootApplication
public class InsertTutor {
    /** Starts the tutor; settings come from the environment, see {@code README.md}. */
    public static void main(String[] args) {
        SpringApplication.run(InsertTutor.class, args);
    }
}
