package jp.mieru.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Puts {@link Page} into every model. */
@ControllerAdvice
class PageAdvice {
    private final Pages pages;

    PageAdvice(Pages pages) {
        this.pages = pages;
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request, Locale locale) {
        return pages.of(request, locale);
    }
}

/** Makes the {@link Page} of a request. */
@org.springframework.stereotype.Component
class Pages {
    static final String FLASH = "flash";
    private static final Page.Csrf NONE = new Page.Csrf("_csrf", "X-CSRF-TOKEN", "");
    private final MessageSource messages;
    private final ShellSource shells;

    Pages(MessageSource messages, ShellSource shells) {
        this.messages = messages;
        this.shells = shells;
    }

    Page of(HttpServletRequest request, Locale locale) {
        return new Page(
                locale, messages, shells.shellFor(request), csrf(request), request.getRequestURI(), flash(request));
    }

    private static Page.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Page.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : NONE;
    }

    private static Page.@Nullable Flash flash(HttpServletRequest request) {
        var flashes = RequestContextUtils.getInputFlashMap(request);
        return flashes != null && flashes.get(FLASH) instanceof Page.Flash flash ? flash : null;
    }
}
