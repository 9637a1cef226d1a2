package jp.mieru.engagement.tendency;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where themes stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class TendencyMenu {
    private static final int AFTER_TEXTS = 311;

    @Bean
    MenuEntry themesOfTexts() {
        return new MenuEntry(
                MenuEntry.Section.OFFICE, "engagement.menu.themes", "/themes", AFTER_TEXTS, Set.of(Who.OFFICE_SURVEY));
    }
}
