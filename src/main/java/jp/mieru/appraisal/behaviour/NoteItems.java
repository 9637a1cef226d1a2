package jp.mieru.appraisal.behaviour;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.rated.Subject;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.organization.Roster;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.web.Choice;
import org.springframework.stereotype.Component;

/** The items by which somebody is rated this year, as a note can name them. */
@Component
class NoteItems {
    private final RuleSets rules;
    private final Roster roster;
    private final Clock clock;

    NoteItems(RuleSets rules, Roster roster, Clock clock) {
        this.rules = rules;
        this.roster = roster;
        this.clock = clock;
    }

    /** None where no rules are in force, or the person's position is not rated. */
    List<Choice> of(StaffId about, Locale locale) {
        var today = LocalDate.now(clock);
        return rules.of(FiscalYear.of(today)).stream()
                .flatMap(stored -> roster.members(List.of(about), today).stream()
                        .flatMap(member -> choices(stored.rules(), member.position(), locale).stream()))
                .toList();
    }

    private static List<Choice> choices(RuleSet rules, String position, Locale locale) {
        return rules.groupOf(position).stream()
                .flatMap(group -> rules.parts().stream()
                        .filter(part -> group.weight(part.kind()).signum() > 0)
                        .flatMap(part -> part.items(group.code()).stream()
                                .map(item -> new Choice(
                                        new Subject.OfItem(part.kind(), item).key(),
                                        item.name().in(locale)))))
                .toList();
    }
}
