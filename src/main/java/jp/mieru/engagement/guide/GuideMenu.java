package jp.mieru.engagement.guide;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where reading guides stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class GuideMenu {
    @Bean
    MenuEntry readingGuidesEntry() {
        return new MenuEntry(
                MenuEntry.Section.EFFECT,
                "engagement.menu.guides",
                "/reading-guides",
                180,
                Set.of(Who.STAFF, Who.OFFICE_SURVEY, Who.EXECUTIVE));
    }
}
