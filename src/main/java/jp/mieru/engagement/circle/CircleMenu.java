package jp.mieru.engagement.circle;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where everybody finds what became of the answers. */
@Configuration(proxyBeanMethods = false)
class CircleMenu {
    @Bean
    MenuEntry circleEntry() {
        return new MenuEntry(
                MenuEntry.Section.EFFECT,
                "engagement.menu.circle",
                "/circle",
                90,
                Set.of(Who.STAFF, Who.OFFICE_SURVEY, Who.EXECUTIVE));
    }
}
