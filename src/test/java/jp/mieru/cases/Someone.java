package jp.mieru.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A person in front of a browser of their own: sees labels, presses buttons, fills fields. */
final class Someone implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> troubles = new ArrayList<>();

    private Someone(BrowserContext context, String address) {
        this.context = context;
        this.address = address;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                troubles.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> troubles.add(page.url() + ": " + error));
    }

    static Someone at(int port) {
        var options = new Browser.NewContextOptions().setLocale("ja-JP").setViewportSize(1280, 900);
        return new Someone(Browsers.shared().newContext(options), "http://localhost:" + port);
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
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
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

    Someone follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    /** The text stands on the page and can be seen. */
    Someone sees(String text) {
        page.getByText(text).first().waitFor(new Locator.WaitForOptions().setTimeout(30_000));
        return this;
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
        troubles.clear();
        return this;
    }

    /** Looks at the page in both languages and widths, keeps the pictures, and has its accessibility checked. */
    Someone looksAround(String name) {
        var url = page.url();
        for (var language : List.of("en", "ja")) {
            page.navigate(url + (url.contains("?") ? "&" : "?") + "lang=" + language);
            for (var width : List.of(390, 1280)) {
                page.setViewportSize(width, 900);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setCaret(com.microsoft.playwright.options.ScreenshotCaret.INITIAL)
                        .setPath(SCREENSHOTS.resolve(name + "-" + language + "-" + width + ".png")));
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as(name + " fits " + width + " pixels")
                        .isTrue();
            }
        }
        isAccessible(name);
        return this;
    }

    /** Keeps pictures of a page that an address alone does not bring back, and has its accessibility checked. */
    Someone pictures(String name) {
        for (var width : List.of(390, 1280)) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SCREENSHOTS.resolve(name + "-ja-" + width + ".png")));
        }
        isAccessible(name);
        return this;
    }

    private void isAccessible(String name) {
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(found.stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList()))
                .as("accessibility of " + name)
                .isEmpty();
    }

    /** Leaves; nothing may have gone wrong in the browser meanwhile. */
    @Override
    public void close() {
        context.close();
        assertThat(troubles).isEmpty();
    }
}
