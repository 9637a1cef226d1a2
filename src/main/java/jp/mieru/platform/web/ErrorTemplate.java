package jp.mieru.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Answers an error with a page that says what to do next. */
@Component
class ErrorTemplate implements ErrorViewResolver {
    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 409, 413, 422, 500, 503);
    private final Pages pages;

    ErrorTemplate(Pages pages) {
        this.pages = pages;
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        var locale = RequestContextUtils.getLocale(request);
        return new ModelAndView(
                "platform/error", Map.of("page", pages.of(request, locale), "code", known(status)), status);
    }

    private static int known(HttpStatus status) {
        return KNOWN.contains(status.value()) ? status.value() : status.is4xxClientError() ? 400 : 500;
    }
}
