package jp.mieru.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A person in front of a browser of their own: sees labels, presses buttons, fills fields. */
final class Someone implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int PATIENCE = 60_000;
    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> troubles = new ArrayList<>();

    private final int width;
    private final int height;

    private Someone(BrowserContext context, String address, int width, int height) {
        this.context = context;
        this.width = width;
        this.height = height;
        this.address = address;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            var refusedForm = message.text().matches("(?s).*status of (409|422).*"); // said in the page itself
            if ("error".equals(message.type()) && !refusedForm) {
                troubles.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> troubles.add(page.url() + ": " + error));
    }

    static Someone at(int port) {
        return new Someone(
                Browsers.shared().newContext(options().setViewportSize(1280, 900)),
                "http://localhost:" + port,
                1280,
                900);
    }

    /** With a telephone in the hand. */
    static Someone withPhone(int port) {
        var options = options().setViewportSize(390, 844).setIsMobile(true).setHasTouch(true);
        return new Someone(Browsers.shared().newContext(options), "http://localhost:" + port, 390, 844);
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setLocale("ja-JP");
    }

    /** The raw page, for what has no word here yet. */
    Page page() {
        return page;
    }

    Someone opens(String path) {
        page.navigate(address + path);
        return this;
    }

    Someone signsIn(String name, String password) {
        opens("/sign-in");
        fills("職員番号またはメールアドレス", name).fills("パスワード", password);
        return presses("サインイン");
    }

    Someone fills(String label, String value) {
        page.locator("input, textarea") // a section can be labelled, too
                .and(page.getByLabel(label, new Page.GetByLabelOptions().setExact(false)))
                .first()
                .fill(value);
        return this;
    }

    Someone chooses(String label, String option) {
        page.getByLabel(label).first().selectOption(option);
        return this;
    }

    Someone ticks(String label) {
        page.getByLabel(label).first().check();
        return this;
    }

    Someone attaches(String label, Path file) {
        page.getByLabel(label).first().setInputFiles(file);
        return this;
    }

    Someone presses(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
        return this;
    }

    /** Presses what only unfolds: one more look before something is done. */
    Someone unfolds(String ask) {
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText(ask))
                .first()
                .click();
        return this;
    }

    Someone follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    /** The text stands on the page and can be seen. */
    Someone sees(String text) {
        return waitsFor(page.getByText(text), text);
    }

    /** A row of a table shows all of these texts. */
    Someone seesRow(String... texts) {
        var rows = page.getByRole(AriaRole.ROW);
        for (var text : texts) {
            rows = rows.filter(new Locator.FilterOptions().setHasText(text));
        }
        return waitsFor(rows, List.of(texts).toString());
    }

    private Someone waitsFor(Locator what, String named) {
        try {
            visible(what).first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        } catch (TimeoutError missing) {
            throw new AssertionError(named + " is not at " + page.url() + ":\n" + page.innerText("main"), missing);
        }
        return this;
    }

    /** Whether the text can be seen right now. */
    boolean finds(String text) {
        return visible(page.getByText(text)).count() > 0;
    }

    /** Names in a closed list of choices can be found, but are not seen. */
    private static Locator visible(Locator what) {
        return what.filter(new Locator.FilterOptions().setVisible(true));
    }

    /** Chooses the same answer to every question of the page. */
    Someone ticksEach(String label) {
        page.getByLabel(label).all().forEach(Locator::check);
        return this;
    }

    /** Where the browser is now, without the host. */
    String path() {
        return page.url().replaceFirst("^https?://[^/]*", "").replaceFirst("[?#].*$", "");
    }

    /** The text stands nowhere on the page, not even hidden. */
    Someone seesNothingOf(String text) {
        assertThat(page.content()).doesNotContain(text);
        return this;
    }

    /** Nothing here: the address answers as if it did not exist, or as closed to this role. */
    Someone isRefused(String path) {
        var answer = page.navigate(address + path);
        assertThat(answer.status()).as(path).isIn(403, 404);
        troubles.removeIf(trouble -> trouble.contains("status of 40"));
        return this;
    }

    /** The browser has complained of this, as it had to: a request that was refused, say. */
    Someone hadToHear(String complaint) {
        assertThat(troubles.removeIf(trouble -> trouble.contains(complaint)))
                .as(complaint)
                .isTrue();
        return this;
    }

    /** Looks at the page in both languages and widths, keeps the pictures, and has its accessibility checked. */
    Someone looksAround(String name) {
        var url = page.url().replaceFirst("[?&]lang=(en|ja)", ""); // as the last look has left it
        for (var language : List.of("en", "ja")) {
            page.navigate(url + (url.contains("?") ? "&" : "?") + "lang=" + language);
            for (var width : List.of(390, 1280)) {
                looksAt(name, language, width);
            }
        }
        isAccessible(name);
        page.setViewportSize(width, height);
        return this;
    }

    /** The same for a page that cannot be opened again, such as a form half filled: in the language it is in. */
    Someone looksHere(String name) {
        for (var width : List.of(390, 1280)) {
            looksAt(name, "ja", width);
        }
        isAccessible(name);
        page.setViewportSize(width, height);
        return this;
    }

    /** Keeps the page as it leaves the printer. */
    Someone prints(String name) {
        page.pdf(new Page.PdfOptions()
                .setPath(SCREENSHOTS.resolve(name + ".pdf"))
                .setPreferCSSPageSize(true));
        return this;
    }

    private void looksAt(String name, String language, int width) {
        page.setViewportSize(width, 900);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setCaret(com.microsoft.playwright.options.ScreenshotCaret.INITIAL)
                .setPath(SCREENSHOTS.resolve(name + "-" + language + "-" + width + ".png")));
        if (!(Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")) {
            troubles.add(name + " does not fit " + width + " pixels");
        }
    }

    private void isAccessible(String name) {
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        found.forEach(rule -> troubles.add("accessibility of " + name + ": " + rule.getId() + ": " + rule.getHelp()
                + " " + rule.getNodes().stream().map(node -> node.getHtml()).toList()));
    }

    /** Leaves; nothing may have gone wrong in the browser meanwhile. */
    @Override
    public void close() {
        context.close();
        assertThat(troubles).isEmpty();
    }
}
