package jp.mieru.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody with a browser: keeps cookies from one request to the next. */
public final class Visitor {
    private final MockMvcTester mvc;
    private final String address;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    public Visitor(MockMvcTester mvc) {
        this(mvc, "192.0.2.1");
    }

    public Visitor(MockMvcTester mvc, String address) {
        this.mvc = mvc;
        this.address = address;
    }

    /** Takes over another's cookies, as somebody would who stole them. */
    public Visitor withCookiesOf(Visitor other) {
        cookies.putAll(other.cookies);
        return this;
    }

    public Visitor withCookie(String name, String value) {
        cookies.put(name, new Cookie(name, value));
        return this;
    }

    public String session() {
        return cookies.values().stream()
                .filter(cookie -> cookie.getName().endsWith("mieru_session"))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    public MvcTestResult get(String uri) {
        return get(uri, new HttpHeaders());
    }

    /** What a page asks for to renew itself. */
    public MvcTestResult getByItself(String uri) {
        var headers = new HttpHeaders();
        headers.add("HX-Request", "true");
        headers.add("X-By-Itself", "true");
        return get(uri, headers);
    }

    private MvcTestResult get(String uri, HttpHeaders headers) {
        return keep(mvc.get()
                .uri(uri)
                .headers(headers)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .cookie(jar())
                .exchange());
    }

    public MvcTestResult post(String uri, String... parameters) {
        var request = mvc.post().uri(uri).with(csrf()).with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
        for (var i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return keep(request.cookie(jar()).exchange());
    }

    public MvcTestResult signIn(String name, String password) {
        return post("/sign-in", "name", name, "password", password);
    }

    private Cookie[] jar() {
        return cookies.isEmpty()
                ? new Cookie[] {new Cookie("none", "x")}
                : cookies.values().toArray(Cookie[]::new);
    }

    private MvcTestResult keep(MvcTestResult result) {
        for (var cookie : result.getResponse().getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return result;
    }
}
