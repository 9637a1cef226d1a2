package jp.mieru.appraisal.exercise;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.MenuEntry.Section;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the training of new raters stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class ExerciseMenu {
    @Bean
    MenuEntry raterExercisesEntry() {
        return new MenuEntry(
                Section.RATING, "appraisal.menu.exercises", "/rater-exercises", 425, Set.of(Who.SUPERVISOR));
    }

    @Bean
    MenuEntry exerciseDeskEntry() {
        return new MenuEntry(
                Section.OFFICE, "appraisal.menu.exercise-desk", "/exercise-desk", 445, Set.of(Who.OFFICE_APPRAISAL));
    }
}
