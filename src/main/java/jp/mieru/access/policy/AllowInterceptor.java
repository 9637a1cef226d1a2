package jp.mieru.access.policy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Lets a request pass to its handler only if the handler says so. */
@Component
class AllowInterceptor implements HandlerInterceptor {
    private final CurrentViewer viewers;

    AllowInterceptor(CurrentViewer viewers) {
        this.viewers = viewers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler || isErrorPage(handler)) {
            return true;
        }
        if (!(handler instanceof HandlerMethod method)) {
            throw new AccessDeniedException("no rule declared");
        }
        if (!allows(method.getMethodAnnotation(Allow.class), viewers.of(request))) {
            throw new AccessDeniedException("not for this role");
        }
        return true;
    }

    private static boolean isErrorPage(Object handler) {
        return handler instanceof HandlerMethod method && ErrorController.class.isAssignableFrom(method.getBeanType());
    }

    static boolean allows(@Nullable Allow rule, @Nullable Viewer viewer) {
        return rule != null && Arrays.stream(rule.value()).anyMatch(who -> who.includes(viewer));
    }
}
