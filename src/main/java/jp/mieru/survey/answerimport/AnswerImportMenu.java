package jp.mieru.survey.answerimport;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where imports of answers stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class AnswerImportMenu {
    private static final int AFTER_QUESTIONNAIRES = 303;

    @Bean
    MenuEntry answerImportsEntry() {
        return new MenuEntry(
                MenuEntry.Section.OFFICE,
                "survey.menu.answerimports",
                "/answer-imports",
                AFTER_QUESTIONNAIRES,
                Set.of(Who.OFFICE_SURVEY));
    }
}
