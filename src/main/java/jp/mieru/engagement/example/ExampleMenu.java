package jp.mieru.engagement.example;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the library of examples stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class ExampleMenu {
    @Bean
    MenuEntry planExamplesEntry() {
        return new MenuEntry(
                MenuEntry.Section.EFFECT,
                "engagement.menu.examples",
                "/plan-examples",
                190,
                Set.of(Who.STAFF, Who.OFFICE_SURVEY, Who.EXECUTIVE));
    }
}
