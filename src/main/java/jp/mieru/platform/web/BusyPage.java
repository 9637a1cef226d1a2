package jp.mieru.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Tells a reader that too many came at once, without asking the database for anything. A page that was to be read is asked
 * for again by itself after some seconds, not the same for everybody; what a form has sent is sent again by the reader.
 */
@Component
public class BusyPage {
    private static final int SOONEST = 5;
    private static final int LATEST = 15;

    private final Pages pages;
    private final LocaleResolver locales;
    private final TemplateEngine templates;

    BusyPage(Pages pages, LocaleResolver locales, TemplateEngine templates) {
        this.pages = pages;
        this.locales = locales;
        this.templates = templates;
    }

    /** Answers 503 with the seconds after which to come again; with the page as well unless a part of a page is asked for. */
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var seconds = ThreadLocalRandom.current().nextInt(SOONEST, LATEST + 1);
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setIntHeader(HttpHeaders.RETRY_AFTER, seconds);
        if (request.getHeader("HX-Request") != null) {
            return;
        }
        var reads = "GET".equals(request.getMethod());
        if (reads) {
            response.setIntHeader("Refresh", seconds);
        }
        var page = pages.withoutReader(request, locales.resolveLocale(request));
        var output = new Utf8ByteOutput();
        templates.render("platform/busy.jte", Map.of("page", page, "reads", reads, "seconds", seconds), output);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
