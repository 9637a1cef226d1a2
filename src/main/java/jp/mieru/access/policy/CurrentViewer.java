package jp.mieru.access.policy;

import jakarta.servlet.http.HttpServletRequest;
import jp.mieru.access.Viewer;
import org.jspecify.annotations.Nullable;

/** Finds who makes a request, once for each request. */
public interface CurrentViewer {
    @Nullable
    Viewer of(HttpServletRequest request);
}
