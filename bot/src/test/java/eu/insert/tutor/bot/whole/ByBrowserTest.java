package eu.insert.tutor.bot.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People in front of the web chat, in a real browser. */
class ByBrowserTest {
    private static final String GREEK = "Δώδεκα μητέρες στην Κυψέλη";
    private static final String ENGLISH = "Twelve mothers in our quarter";

    @TempDir
    private static Path data;

    private static Browser browser;
    private static Running tutor;

    @BeforeAll
    static void opens() {
        browser = Browser.open();
        tutor = Running.alone(data);
    }

    @AfterAll
    static void closes() {
        if (browser != null) {
            browser.close();
            tutor.close();
        }
    }

    @Test
    void a_module_is_taken_in_greek() {
        takeAModule("el", GREEK);
    }

    @Test
    void a_module_is_taken_in_english() {
        takeAModule("en", ENGLISH);
    }

    private static void takeAModule(String language, String words) {
        try (BrowserContext phone = browser.phone(language)) {
            Page page = phone.newPage();
            BrowserScreen screen = open(page);
            screen.photograph("welcome-" + language);
            Trainee trainee = new Trainee(tutor.library(), language, screen);
            trainee.arrives();
            screen.photograph("card-" + language);
            noSeriousFault(page);
            for (int step = 0; step < 5; step++) {
                trainee.goesOn();
            }
            screen.photograph("question-" + language);
            noSeriousFault(page);
            trainee.takesTheFirstModule();
            screen.photograph("canvas-" + language);
            trainee.fillsTheFirstBlock(words);
            screen.photograph("feedback-" + language);
            screen.say("/progress");
            screen.photograph("progress-" + language);
            noSeriousFault(page);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        }
    }

    @Test
    void two_browsers_are_two_learners() {
        try (BrowserContext one = browser.phone("en");
                BrowserContext other = browser.phone("en")) {
            BrowserScreen first = open(one.newPage());
            new Trainee(tutor.library(), "en", first).arrives();
            BrowserScreen second = open(other.newPage());
            assertThat(second.labels()).contains("English");
        }
    }

    @Test
    void a_page_that_is_closed_and_opened_again_finds_the_talk_where_it_was() {
        try (BrowserContext phone = browser.phone("en")) {
            Page page = phone.newPage();
            BrowserScreen before = open(page);
            new Trainee(tutor.library(), "en", before).arrives();
            String card = before.text();
            page.close();
            BrowserScreen after = open(phone.newPage());
            assertThat(after.text()).isEqualTo(card);
        }
    }

    @Test
    void the_chat_can_be_used_by_the_keyboard_alone() {
        try (BrowserContext phone = browser.phone("en")) {
            Page page = phone.newPage();
            BrowserScreen screen = open(page);
            page.locator(".theirs button").last().focus();
            page.keyboard().press("Enter");
            page.waitForFunction("() => document.querySelectorAll('.theirs').length > 1");
            page.locator("#write").focus();
            page.keyboard().type("/help");
            page.keyboard().press("Enter");
            page.waitForFunction("() => document.querySelectorAll('.theirs').length > 2");
            assertThat(screen.text()).isNotBlank();
        }
    }

    @Test
    void the_language_can_be_switched_on_the_page() {
        try (BrowserContext phone = browser.phone("en")) {
            Page page = phone.newPage();
            BrowserScreen screen = open(page);
            new Trainee(tutor.library(), "en", screen).arrives();
            page.locator("#language").selectOption("el");
            page.waitForFunction("() => document.documentElement.lang === 'el'");
            page.waitForFunction(
                    "() => [...document.querySelectorAll('.theirs')].at(-1).textContent.match(/[α-ω]{4}/)");
            assertThat(page.locator("#write").getAttribute("placeholder")).matches(".*[α-ω].*");
        }
    }

    @Test
    void what_was_written_without_a_connection_arrives_later_and_once() {
        try (BrowserContext phone = browser.phone("en")) {
            Page page = phone.newPage();
            BrowserScreen screen = open(page);
            new Trainee(tutor.library(), "en", screen).arrives();
            phone.setOffline(true);
            page.locator("#write").fill("/progress");
            page.locator("#write").press("Enter");
            page.waitForFunction("() => !document.getElementById('notice').hidden");
            screen.photograph("offline-en");
            int shown = page.locator(".theirs").count();
            phone.setOffline(false);
            page.waitForFunction("shown => document.querySelectorAll('.theirs').length > shown", shown);
            page.waitForTimeout(1500);
            assertThat(page.locator(".theirs").count()).isEqualTo(shown + 1);
        }
    }

    @Test
    void the_page_can_be_read_from_right_to_left() {
        try (BrowserContext phone = browser.phone("en")) {
            Page page = phone.newPage();
            BrowserScreen screen = open(page);
            new Trainee(tutor.library(), "en", screen).arrives();
            page.evaluate("() => { document.documentElement.dir = 'rtl'; }");
            screen.photograph("right-to-left");
            int wide = (Integer) page.evaluate("() => document.documentElement.scrollWidth");
            assertThat(wide).isLessThanOrEqualTo(390);
        }
    }

    private static BrowserScreen open(Page page) {
        page.navigate(tutor.url().toString());
        BrowserScreen screen = new BrowserScreen(page);
        screen.arrives();
        return screen;
    }

    private static void noSeriousFault(Page page) {
        List<Rule> serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(v -> Set.of("serious", "critical").contains(v.getImpact()))
                        .toList();
        assertThat(serious.stream()
                        .map(v -> v.getId() + ": " + v.getHelp() + " at "
                                + v.getNodes().stream()
                                        .map(n -> n.getHtml())
                                        .limit(3)
                                        .toList()))
                .isEmpty();
    }
}
