package jp.mieru.engagement.briefing;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the page for top management stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class BriefingMenu {
    @Bean
    MenuEntry briefing() {
        return new MenuEntry(
                MenuEntry.Section.EFFECT,
                "engagement.menu.briefing",
                "/results-briefing",
                90,
                Set.of(Who.OFFICE_SURVEY, Who.EXECUTIVE));
    }
}
