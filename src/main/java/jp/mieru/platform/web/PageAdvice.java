package jp.mieru.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

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
@Component
class Pages {
    static final String FLASH = "flash";
    private static final Page.Csrf NONE = new Page.Csrf("_csrf", "X-CSRF-TOKEN", "");
    private final MessageSource messages;
    private final ShellSource shells;
    private final ResourceUrlProvider resources;

    Pages(
            MessageSource messages,
            ShellSource shells,
            @Qualifier("mvcResourceUrlProvider") ResourceUrlProvider resources) {
        this.messages = messages;
        this.shells = shells;
        this.resources = resources;
    }

    Page of(HttpServletRequest request, Locale locale) {
        return new Page(
                locale,
                messages,
                shells.shellFor(request),
                csrf(request),
                request.getRequestURI(),
                otherLanguageHref(request, locale),
                this::versioned,
                flash(request));
    }

    /** A page that does not know who reads it. */
    Page withoutReader(HttpServletRequest request, Locale locale) {
        return new Page(locale, messages, Shell.EMPTY, NONE, request.getRequestURI(), "", this::versioned, null);
    }

    private String versioned(String path) {
        var found = resources.getForLookupPath(path);
        return found == null ? path : found;
    }

    private static String otherLanguageHref(HttpServletRequest request, Locale locale) {
        var other = Locale.JAPANESE.getLanguage().equals(locale.getLanguage()) ? "en" : "ja";
        var query =
                "GET".equals(request.getMethod()) && request.getQueryString() != null ? request.getQueryString() : "";
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(query)
                .replaceQueryParam("lang", other)
                .build(true)
                .toUriString();
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
