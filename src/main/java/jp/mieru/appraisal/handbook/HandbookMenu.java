package jp.mieru.appraisal.handbook;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.MenuEntry.Section;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the handbook stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class HandbookMenu {
    @Bean
    MenuEntry handbookEntry() {
        return new MenuEntry(
                Section.RATING, "appraisal.menu.handbook", "/handbook", 410, Set.of(Who.STAFF, Who.EXECUTIVE));
    }

    @Bean
    MenuEntry handbookDeskEntry() {
        return new MenuEntry(
                Section.OFFICE, "appraisal.menu.handbook-desk", "/handbook-desk", 430, Set.of(Who.OFFICE_APPRAISAL));
    }
}
