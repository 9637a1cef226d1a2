package jp.mieru.access.session;

import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Sessions as they are stored. A request that a page makes by itself, to renew what it shows, says so by a header and does
 * not lengthen the session: it ends when its person has done nothing for as long as sessions last.
 */
final class StillSessions<S extends Session> implements SessionRepository<StillSession> {
    /** The header of such requests; {@code mieru.js} sends it. */
    static final String HEADER = "X-By-Itself";

    private final SessionRepository<S> stored;

    StillSessions(SessionRepository<S> stored) {
        this.stored = stored;
    }

    @Override
    public StillSession createSession() {
        return new StillSession(stored.createSession(), false);
    }

    @Override
    @SuppressWarnings("unchecked") // every session that comes back went out of here
    public void save(StillSession session) {
        stored.save((S) session.session());
    }

    @Override
    public @Nullable StillSession findById(String id) {
        S found = stored.findById(id);
        return found == null ? null : new StillSession(found, isByItself());
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    private static boolean isByItself() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && request.getRequest().getHeader(HEADER) != null;
    }
}
