package jp.mieru.appraisal.cycle;

import java.util.List;
import java.util.stream.Collectors;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.platform.web.Page;

/** What a cycle is called, in the words of the rules. */
public final class CycleNames {
    private CycleNames() {}

    /** Its parts with their periods: 能力評価（年間）・業績評価（後期）. */
    public static String of(boolean conditional, List<RatedPart> parts, RuleSet rules, Page page) {
        if (conditional) {
            return page.t("appraisal.cycle.conditional");
        }
        return parts.stream()
                .flatMap(rated -> rules.part(rated.kind()).stream()
                        .map(part -> page.t(
                                "appraisal.cycle.part",
                                part.name().in(page.locale()),
                                part.periods().get(rated.period()).name().in(page.locale()))))
                .collect(Collectors.joining(page.t("appraisal.cycle.part.and")));
    }

    /** With its year. */
    public static String of(Cycle cycle, RuleSet rules, Page page) {
        return page.t(
                "appraisal.cycle.name",
                cycle.year().format(page.locale()),
                of(cycle.conditional(), cycle.parts(), rules, page));
    }
}
