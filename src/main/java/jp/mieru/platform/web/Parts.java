package jp.mieru.platform.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Parts of a page that another module brings: a template that the page does not know by name. */
@Component
public class Parts {
    private final TemplateEngine templates;

    Parts(TemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * The part, ready to stand in a page.
     *
     * @param template name without {@code .jte}; takes {@code page} and {@code model}
     */
    public Content of(String template, Page page, Object model) {
        Map<String, Object> parameters = Map.of("page", page, "model", model);
        return output -> templates.render(template + ".jte", parameters, output);
    }
}
