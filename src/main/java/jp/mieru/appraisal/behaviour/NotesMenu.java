package jp.mieru.appraisal.behaviour;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.MenuEntry.Section;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where behaviour notes stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class NotesMenu {
    @Bean
    MenuEntry behaviourNotesEntry() {
        return new MenuEntry(Section.APPRAISAL, "appraisal.menu.notes", "/behaviour-notes", 355, Set.of(Who.STAFF));
    }
}
