package eu.insert.tutor.bot.whole;

import eu.insert.tutor.bot.standin.Person;
import eu.insert.tutor.bot.standin.Shown;
import java.util.List;

/** A phone. */
record TelegramScreen(Person person) implements Screen {
    private Shown last() {
        return person.phone().last().orElseThrow();
    }

    @Override
    public String text() {
        return last().text();
    }

    @Override
    public List<String> labels() {
        return last().labels();
    }

    @Override
    public void say(String text) {
        var unused = person.says(text);
    }

    @Override
    public void tap(String label) {
        var unused = person.taps(label);
    }

    @Override
    public String talk() {
        return person.talk();
    }
}
