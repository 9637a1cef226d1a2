package jp.mieru.goals.map;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the map stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class MapMenu {
    @Bean
    MenuEntry goalMapEntry() {
        return new MenuEntry(
                MenuEntry.Section.CONTRIBUTION,
                "goals.menu.map",
                "/goal-map",
                250,
                Set.of(Who.STAFF, Who.OFFICE, Who.EXECUTIVE));
    }
}
