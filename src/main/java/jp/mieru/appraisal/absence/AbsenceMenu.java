package jp.mieru.appraisal.absence;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.MenuEntry.Section;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where absences stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class AbsenceMenu {
    @Bean
    MenuEntry appraisalAbsencesEntry() {
        return new MenuEntry(
                Section.OFFICE, "appraisal.menu.absences", "/appraisal-absences", 402, Set.of(Who.OFFICE_APPRAISAL));
    }
}
