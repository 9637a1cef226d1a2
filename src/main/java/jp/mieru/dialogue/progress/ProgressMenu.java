package jp.mieru.dialogue.progress;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where lists of who has had which interview stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class ProgressMenu {
    @Bean
    MenuEntry interviewPeopleEntry() {
        return new MenuEntry(
                MenuEntry.Section.TALKS, "dialogue.menu.people", "/interview-people", 300, Set.of(Who.SUPERVISOR));
    }

    @Bean
    MenuEntry interviewProgressEntry() {
        return new MenuEntry(
                MenuEntry.Section.OFFICE,
                "dialogue.menu.progress",
                "/interview-progress",
                410,
                Set.of(Who.OFFICE_APPRAISAL));
    }
}
