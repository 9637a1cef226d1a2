package jp.mieru.dialogue.meeting;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where interviews stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class InterviewMenu {
    @Bean
    MenuEntry interviewsEntry() {
        return new MenuEntry(
                MenuEntry.Section.TALKS, "dialogue.menu.interviews", "/interviews", 300, Set.of(Who.STAFF));
    }
}
