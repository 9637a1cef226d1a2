package jp.mieru.appraisal.paylayout;

import java.util.Locale;
import jp.mieru.access.Viewer;
import jp.mieru.platform.files.OutEncoding;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lets the demo city have a layout: the usual one of its purpose, with the numbers of its people as its payroll has them. */
@Component
public class DemoLayouts {
    private static final int DIGITS = 8;

    private final Layouts layouts;
    private final MessageSource messages;

    DemoLayouts(Layouts layouts, MessageSource messages) {
        this.layouts = layouts;
        this.messages = messages;
    }

    /** Adds it. */
    public StoredLayout make(Purpose purpose, Viewer office) {
        var columns = purpose.contents().stream()
                .map(content -> new Column(content, text("content." + content.word()), ""))
                .toList();
        var layout =
                new Layout("", columns, OutEncoding.CP932, Separator.COMMA, true, false, true, DIGITS, 2, false, true);
        var name = text("purpose." + purpose.word());
        layouts.add(name, layout, office.account());
        return layouts.inUse().stream()
                .filter(stored -> stored.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String text(String key) {
        return messages.getMessage("appraisal.paylayout." + key, null, Locale.JAPANESE);
    }
}
