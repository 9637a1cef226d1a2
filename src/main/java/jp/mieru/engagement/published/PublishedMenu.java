package jp.mieru.engagement.published;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where published figures stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class PublishedMenu {
    private static final int AFTER_IMPORTS = 304;

    @Bean
    MenuEntry publishedSurveys() {
        return new MenuEntry(
                MenuEntry.Section.OFFICE,
                "engagement.menu.published",
                "/published-surveys",
                AFTER_IMPORTS,
                Set.of(Who.OFFICE_SURVEY));
    }
}
