package jp.mieru.organization.staff;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.MenuEntry.Section;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the staff are found. */
@Configuration(proxyBeanMethods = false)
class StaffMenu {
    @Bean
    MenuEntry directoryEntry() {
        return new MenuEntry(
                Section.WORKPLACE,
                "organization.staff.menu",
                "/staff",
                10,
                Set.of(Who.STAFF, Who.OFFICE, Who.EXECUTIVE));
    }

    @Bean
    MenuEntry ownProfileEntry() {
        return new MenuEntry(Section.MINE, "organization.staff.menu.own", "/profile", 20, Set.of(Who.STAFF));
    }
}
