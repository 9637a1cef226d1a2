package jp.mieru.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mieru.cases.Browsers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the scripts do for a reader, on pages made up here and under the real content security policy. */
class ScriptsTest {
    private static final String SITE = "http://mieru.test";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'";
    private static final String FORM =
            "<form method=post action=/rounds><input name=title value=old><input name=secret type=password></form>"
                    + "<form method=post action=/sign-out data-sign-out data-unkept><button id=out>x</button></form>";
    private final Map<String, String> pages = new HashMap<>();
    private final BrowserContext context = Browsers.shared().newContext(new Browser.NewContextOptions());
    private final Page page = context.newPage();
    private final List<String> troubles = new ArrayList<>();

    @BeforeEach
    void answerFromHere() {
        page.route("**/*", this::answer);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                troubles.add(message.text());
            }
        });
        page.onPageError(troubles::add);
        pages.put("/rounds/new", body("anna", FORM));
        pages.put("/rounds", body("anna", "saved"));
        pages.put("/sign-in", "<body>sign in");
        pages.put("/sign-out", "<body>bye");
        pages.put("/", body("anna", "home"));
    }

    @AfterEach
    void nothingWasRefusedByThePolicy() {
        context.close();
        assertThat(troubles).isEmpty();
    }

    @Test
    void typedTextComesBackAfterSigningInAgain() {
        typeAnew();
        pages.put("/rounds", "<body>sign in, the session was over");
        send();
        page.navigate(SITE + "/");
        assertThat(page.isVisible("#text-elsewhere")).isTrue();
        page.click("#text-elsewhere a");
        assertThat(page.url()).isEqualTo(SITE + "/rounds/new");
        assertThat(page.inputValue("[name=title]")).isEqualTo("typed");
        assertThat(page.inputValue("[name=secret]")).isEmpty();
        page.click("[data-discard]:visible");
        assertThat(page.inputValue("[name=title]")).isEqualTo("old");
    }

    @Test
    void acceptedTextIsForgotten() {
        typeAnew();
        send();
        assertThat(kept()).isZero();
    }

    @Test
    void refusedTextIsKept() {
        pages.put("/rounds", body("anna", "<div data-refused>no</div>"));
        typeAnew();
        send();
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void textIsForgottenOnSignOut() {
        typeAnew();
        page.click("#out");
        assertThat(kept()).isZero();
    }

    @Test
    void textIsNotForTheNextPersonAtTheSameScreen() {
        typeAnew();
        page.waitForTimeout(400);
        pages.put("/rounds/new", body("beat", FORM));
        page.reload();
        assertThat(page.inputValue("[name=title]")).isEqualTo("old");
        assertThat(kept()).isZero();
    }

    @Test
    void aWordIsSaidBeforeTheSessionEnds() {
        pages.put("/", body("anna", "home").replace("<body", "<body data-session-seconds=2"));
        page.navigate(SITE + "/");
        page.evaluate("localStorage.setItem('mieru:last-request', String(Date.now() - 1500))");
        page.waitForSelector("#session-notice [data-when=over]:visible");
        page.evaluate("document.querySelector('[data-continue]').click()");
        page.waitForSelector(
                "#session-notice",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
    }

    @Test
    void aPictureShowsTheFiguresOfItsTableAndNoOther() {
        pages.put("/", body("anna", """
                <figure class=chart data-chart=bars data-min=0 data-max=100><figcaption>x</figcaption><div class=chart-picture></div>
                <table data-figures><thead><tr><th>unit<th>score<tbody>
                <tr><th>A<td data-value=61.5>61.5<tr><th>B<td>withheld<tr><th>C<td data-value=40>40</table></figure>"""));
        page.navigate(SITE + "/");
        page.waitForSelector(".chart-picture svg");
        var words = page.locator(".chart-picture svg text").allTextContents();
        assertThat(words).contains("A", "B", "C", "61.5", "40").doesNotContain("withheld", "NaN");
        assertThat(page.locator(".chart-picture svg").count()).isEqualTo(1);
    }

    @Test
    void charactersAreCountedAsTheServerCounts() {
        pages.put(
                "/",
                body(
                        "anna",
                        "<textarea id=a data-limit=3></textarea><output id=a-count data-left='left {0}' data-over='over {0}'>"));
        page.navigate(SITE + "/");
        page.fill("#a", "𠮷神");
        assertThat(page.textContent("#a-count")).isEqualTo("left 1");
        page.fill("#a", "𠮷神様方");
        assertThat(page.textContent("#a-count")).isEqualTo("over 1");
    }

    private void typeAnew() {
        page.navigate(SITE + "/rounds/new");
        page.fill("[name=title]", "typed");
        page.fill("[name=secret]", "never");
    }

    private void send() {
        page.evaluate("document.forms[0].requestSubmit()");
        page.waitForURL(SITE + "/rounds");
        page.waitForLoadState();
    }

    private int kept() {
        return ((Number) page.evaluate("Object.keys(sessionStorage).filter(k => k.startsWith('mieru:text')).length"))
                .intValue();
    }

    private static String body(String account, String content) {
        var notice = "<button data-discard>discard</button></div>";
        return "<body data-account=" + account + "><div id=text-elsewhere hidden><a href=/>back</a>" + notice
                + "<template id=text-restored><div>" + notice + "</template>"
                + "<div id=session-notice data-session-notice=/ hidden><div data-when=soon>soon<button data-continue>x</button></div>"
                + "<div data-when=over hidden>over</div></div><main>" + content + "</main>";
    }

    private void answer(Route route) {
        var path = route.request().url().substring(SITE.length());
        var scripts = List.of("mieru", "kept-text", "session-notice", "charts").stream()
                .map(name -> "<script defer src=/js/" + name
                        + ".js data-echarts=/webjars/echarts/5.5.0/echarts.min.js></script>")
                .collect(Collectors.joining());
        var options = new Route.FulfillOptions();
        if (pages.containsKey(path)) {
            route.fulfill(options.setContentType("text/html;charset=utf-8")
                    .setHeaders(Map.of("Content-Security-Policy", POLICY, "Content-Type", "text/html;charset=utf-8"))
                    .setBody("<!doctype html><head><link rel=icon href=data:,>" + scripts + pages.get(path)));
        } else {
            route.fulfill(options.setContentType("text/javascript").setBody(resource(path)));
        }
    }

    private static String resource(String path) {
        var place = path.startsWith("/webjars/") ? "/META-INF/resources" + path : "/static" + path;
        try (var in = ScriptsTest.class.getResourceAsStream(place)) {
            return in == null ? "" : new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
