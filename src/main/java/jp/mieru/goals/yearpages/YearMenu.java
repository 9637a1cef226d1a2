package jp.mieru.goals.yearpages;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the progress of the year stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class YearMenu {
    @Bean
    MenuEntry goalProgressEntry() {
        return new MenuEntry(
                MenuEntry.Section.CONTRIBUTION,
                "goals.menu.progress",
                "/goal-progress",
                500,
                Set.of(Who.OFFICE_APPRAISAL));
    }
}
