package jp.mieru.engagement.freetext;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where texts stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class TextMenu {
    private static final int AFTER_ROUNDS = 310;

    @Bean
    MenuEntry surveyTexts() {
        return new MenuEntry(
                MenuEntry.Section.OFFICE,
                "engagement.menu.texts",
                "/survey-texts",
                AFTER_ROUNDS,
                Set.of(Who.OFFICE_SURVEY));
    }
}
