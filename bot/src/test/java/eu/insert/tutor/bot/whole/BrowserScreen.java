package eu.insert.tutor.bot.whole;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The web chat on a page. */
final class BrowserScreen implements Screen {
    private static final String LAST = "[...document.querySelectorAll('.theirs')].at(-1)";

    private final Page page;
    private final List<String> talk = new ArrayList<>();

    BrowserScreen(Page page) {
        this.page = page;
    }

    private Locator last() {
        return page.locator(".theirs").last();
    }

    @Override
    public String text() {
        return last().locator(".bubble").textContent();
    }

    @Override
    public List<String> labels() {
        return last().locator("button").allTextContents();
    }

    @Override
    public void say(String text) {
        talk.add("> " + text);
        String before = state();
        page.locator("#write").fill(text);
        page.locator("#write").press("Enter");
        settle(before);
    }

    @Override
    public void tap(String label) {
        talk.add("> [" + label + "]");
        String before = state();
        Locator buttons = page.locator(".theirs button");
        List<String> labels = buttons.allTextContents();
        int at = labels.lastIndexOf(label);
        if (at < 0) {
            throw new AssertionError("No button [" + label + "] on the page:\n" + talk());
        }
        buttons.nth(at).click();
        settle(before);
    }

    /** Waits for the first message on the page. */
    void arrives() {
        page.waitForFunction("() => !!" + LAST);
        note();
    }

    private String state() {
        return (String)
                page.evaluate("() => document.querySelectorAll('.theirs').length + (" + LAST + "?.innerHTML ?? '')");
    }

    private void settle(String before) {
        try {
            page.waitForFunction(
                    "before => document.querySelectorAll('.theirs').length + (" + LAST
                            + "?.innerHTML ?? '').replaceAll(' class=\"tapped\"', '') !== before",
                    before.replace(" class=\"tapped\"", ""),
                    new Page.WaitForFunctionOptions().setTimeout(15_000));
        } catch (TimeoutError e) {
            throw new AssertionError("No answer:\n" + talk(), e);
        }
        // A turn may bring several messages: the last one offers something.
        page.waitForFunction(
                "() => !!" + LAST + "?.querySelector('button')",
                null,
                new Page.WaitForFunctionOptions().setTimeout(15_000));
        page.waitForTimeout(60);
        note();
    }

    private void note() {
        talk.add("< " + text() + "\n  " + labels());
    }

    /** Keeps a picture of the page, to be looked at. */
    void photograph(String name) {
        page.waitForTimeout(150);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @Override
    public String talk() {
        return String.join("\n", talk);
    }
}
