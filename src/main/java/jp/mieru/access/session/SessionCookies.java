package jp.mieru.access.session;

import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The cookie that names a session. Over HTTPS it is secure and its name begins with {@code __Host-}, so that no other
 * host, and no page without HTTPS, can set it.
 */
final class SessionCookies implements CookieSerializer {
    private final DefaultCookieSerializer plain = named("mieru_session", false);
    private final DefaultCookieSerializer secure = named("__Host-mieru_session", true);
    private final boolean alwaysSecure;

    SessionCookies(boolean alwaysSecure) {
        this.alwaysSecure = alwaysSecure;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        serializer(value.getRequest().isSecure()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(jakarta.servlet.http.HttpServletRequest request) {
        return serializer(request.isSecure()).readCookieValues(request);
    }

    private DefaultCookieSerializer serializer(boolean isSecure) {
        return alwaysSecure || isSecure ? secure : plain;
    }

    private static DefaultCookieSerializer named(String name, boolean secure) {
        var serializer = new DefaultCookieSerializer();
        serializer.setCookieName(name);
        serializer.setUseSecureCookie(secure);
        serializer.setUseHttpOnlyCookie(true);
        serializer.setSameSite("Lax");
        serializer.setCookiePath("/");
        return serializer;
    }
}
