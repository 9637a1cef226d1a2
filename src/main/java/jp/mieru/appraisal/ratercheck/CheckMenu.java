package jp.mieru.appraisal.ratercheck;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.MenuEntry.Section;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the rater check stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class CheckMenu {
    @Bean
    MenuEntry raterCheckEntry() {
        return new MenuEntry(Section.RATING, "appraisal.menu.check", "/rater-check", 420, Set.of(Who.STAFF));
    }

    @Bean
    MenuEntry raterChecksEntry() {
        return new MenuEntry(
                Section.OFFICE, "appraisal.menu.checks", "/rater-checks", 440, Set.of(Who.OFFICE_APPRAISAL));
    }
}
