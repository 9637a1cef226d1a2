package jp.mieru.dialogue.prompt;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the catalogue of prompts stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class PromptMenu {
    @Bean
    MenuEntry promptsEntry() {
        return new MenuEntry(
                MenuEntry.Section.OFFICE,
                "dialogue.menu.prompts",
                "/growth-prompts",
                420,
                Set.of(Who.OFFICE_APPRAISAL));
    }
}
