package jp.mieru.survey.kiosk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * That a device is being answered at: a session of its own, with nothing in it but the hash of the code. It ends when the
 * sheet is sent, when somebody asks for the page of the code or signs in, or when nothing has happened for a while.
 */
final class Sitting {
    /** How long nobody does anything before it ends. */
    static final Duration IDLE = Duration.ofMinutes(5);

    /** The page says before that it will end; the session lives a little longer, so that "go on" is never too late. */
    private static final Duration LONGEST = IDLE.plusMinutes(2);

    private static final String ATTRIBUTE = Sitting.class.getName();
    private static final String LASTS = ATTRIBUTE + ".lasts";

    private Sitting() {}

    /** Begins one in a session that nobody knew before. */
    static void begin(byte[] hash, HttpServletRequest request) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(ATTRIBUTE, hash);
        session.setAttribute(LASTS, session.getMaxInactiveInterval());
        session.setMaxInactiveInterval((int) LONGEST.toSeconds());
    }

    /** Hash of the code with which somebody sits here; null if nobody does. */
    static byte @Nullable [] hash(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (byte[]) session.getAttribute(ATTRIBUTE);
    }

    /** Ends it where its session has become that of somebody who signed in. */
    static void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(LASTS) instanceof Integer lasts) {
            session.removeAttribute(ATTRIBUTE);
            session.removeAttribute(LASTS);
            session.setMaxInactiveInterval(lasts);
        }
    }

    /** Ends it with its session, whatever is in it. */
    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
