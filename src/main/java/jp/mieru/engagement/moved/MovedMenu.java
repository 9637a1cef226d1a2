package jp.mieru.engagement.moved;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where it stands in the navigation what moved. */
@Configuration(proxyBeanMethods = false)
class MovedMenu {
    @Bean
    MenuEntry whatMovedEntry() {
        return new MenuEntry(
                MenuEntry.Section.EFFECT,
                "engagement.menu.moved",
                "/what-moved",
                170,
                Set.of(Who.SUPERVISOR, Who.OFFICE_SURVEY, Who.EXECUTIVE));
    }
}
