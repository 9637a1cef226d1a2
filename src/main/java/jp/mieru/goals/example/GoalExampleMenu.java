package jp.mieru.goals.example;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the examples stand in the navigation of the office; others come to them from the form. */
@Configuration(proxyBeanMethods = false)
class GoalExampleMenu {
    @Bean
    MenuEntry goalExamplesEntry() {
        return new MenuEntry(
                MenuEntry.Section.CONTRIBUTION,
                "goals.menu.examples",
                "/goal-examples",
                510,
                Set.of(Who.OFFICE_APPRAISAL));
    }
}
