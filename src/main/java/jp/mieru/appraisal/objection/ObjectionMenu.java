package jp.mieru.appraisal.objection;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.MenuEntry.Section;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where objections stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class ObjectionMenu {
    @Bean
    MenuEntry ownObjectionsEntry() {
        return new MenuEntry(
                Section.APPRAISAL, "appraisal.menu.objections", "/appraisal-objections", 450, Set.of(Who.STAFF));
    }

    @Bean
    MenuEntry officeObjectionsEntry() {
        return new MenuEntry(
                Section.OFFICE,
                "appraisal.menu.office-objections",
                "/appraisal-objections/office",
                450,
                Set.of(Who.OFFICE_APPRAISAL));
    }
}
