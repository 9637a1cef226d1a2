package jp.mieru.engagement.circle;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.circle.Circle.Aim;
import jp.mieru.survey.questionnaire.Construct;
import jp.mieru.survey.questionnaire.Questionnaire;

/** Plans by what they aim at: how many, and what some of them say; never whose they are. */
final class Aims {
    private static final int SENTENCES = 3;

    private final Questionnaire questionnaire;
    private final Locale locale;

    Aims(Questionnaire questionnaire, Locale locale) {
        this.questionnaire = questionnaire;
        this.locale = locale;
    }

    List<Aim> of(List<ActionPlan> shared) {
        return shared.stream()
                .collect(Collectors.groupingBy(plan -> plan.wording().construct()))
                .entrySet()
                .stream()
                .map(aim -> new Aim(name(aim.getKey()), aim.getValue().size(), sentences(aim.getValue())))
                .sorted(Comparator.comparing(Aim::plans).reversed().thenComparing(Aim::name))
                .toList();
    }

    /** In the order of their letters, which says nothing of the units. */
    private static List<String> sentences(List<ActionPlan> plans) {
        return plans.stream()
                .map(plan -> plan.wording().sentence())
                .distinct()
                .sorted()
                .limit(SENTENCES)
                .toList();
    }

    private String name(String construct) {
        return questionnaire
                .construct(construct)
                .map(Construct::name)
                .map(name -> name.in(locale))
                .orElse(construct);
    }
}
