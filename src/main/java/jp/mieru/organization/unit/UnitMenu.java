package jp.mieru.organization.unit;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.MenuEntry.Section;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the units are found. */
@Configuration(proxyBeanMethods = false)
class UnitMenu {
    @Bean
    MenuEntry unitsEntry() {
        return new MenuEntry(
                Section.WORKPLACE,
                "organization.unit.menu",
                "/units",
                20,
                Set.of(Who.STAFF, Who.OFFICE, Who.EXECUTIVE));
    }
}
