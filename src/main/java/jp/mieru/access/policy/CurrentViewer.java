package jp.mieru.access.policy;

import jakarta.servlet.http.HttpServletRequest;
import jp.mieru.access.Viewer;
import org.jspecify.annotations.Nullable;

/** Finds who makes a request, once for each request. */
public interface CurrentViewer {
    /** Who it is; nobody also while a second factor is still to be shown. */
    @Nullable
    Viewer of(HttpServletRequest request);

    /** Who has shown a password but must still show a second factor; null for everybody else. */
    @Nullable
    Viewer awaited(HttpServletRequest request);
}
