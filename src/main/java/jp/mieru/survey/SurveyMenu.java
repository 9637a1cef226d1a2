package jp.mieru.survey;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where surveys stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class SurveyMenu {
    private static final int FIRST = 300;

    @Bean
    MenuEntry mySurveys() {
        return new MenuEntry(MenuEntry.Section.MINE, "survey.menu.mine", "/surveys", FIRST, Set.of(Who.STAFF));
    }

    @Bean
    MenuEntry surveyRounds() {
        return office("survey.menu.rounds", "/survey-rounds", FIRST);
    }

    @Bean
    MenuEntry questionnaires() {
        return office("survey.menu.questionnaires", "/questionnaires", FIRST + 1);
    }

    private static MenuEntry office(String key, String href, int order) {
        return new MenuEntry(MenuEntry.Section.OFFICE, key, href, order, Set.of(Who.OFFICE_SURVEY));
    }
}
