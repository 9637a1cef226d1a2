package jp.mieru.access.password;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * The code of a link that somebody followed, kept in their session so that it need not stay in the address. Only the hash
 * is kept, for sessions are in the database.
 */
final class HeldCode {
    private static final String ATTRIBUTE = HeldCode.class.getName();

    private HeldCode() {}

    /** Keeps the code; a blank one lets go of the one before. */
    static void keep(String code, HttpServletRequest request) {
        if (code.isBlank()) {
            forget(request);
        } else {
            request.getSession().setAttribute(ATTRIBUTE, OneTimeCode.hash(code));
        }
    }

    /** Hash of the code kept, or null. */
    static byte @Nullable [] hash(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (byte[]) session.getAttribute(ATTRIBUTE);
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
