package jp.mieru.engagement.planwriting;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.actionplan.Wording;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import jp.mieru.platform.time.JapaneseDates;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A plan as its head types it. Dates are typed as people write them. */
public record PlanForm(
        @Nullable UUID unit,
        @Nullable String sentence,
        @Nullable String construct,
        @Nullable Boolean talked,
        @Nullable String talkedOn,
        @Nullable String startsOn,
        @Nullable Integer version) {

    /** An empty form, or one with an example in it. */
    static PlanForm begun(UUID unit, String sentence, String construct, LocalDate startsOn, Page page) {
        return new PlanForm(unit, sentence, construct, false, "", page.date(startsOn), 0);
    }

    static PlanForm of(ActionPlan plan, Page page) {
        var wording = plan.wording();
        return new PlanForm(
                plan.unit().value(),
                wording.sentence(),
                wording.construct(),
                wording.talkedOn() != null,
                page.date(wording.talkedOn()),
                page.date(wording.startsOn()),
                plan.version());
    }

    /** The same with another sentence and aim. */
    PlanForm with(String example, String aim) {
        return new PlanForm(unit, example, aim, talked, talkedOn, startsOn, version);
    }

    /** The same upon what somebody else has saved meanwhile. */
    PlanForm upon(int present) {
        return new PlanForm(unit, sentence, construct, talked, talkedOn, startsOn, present);
    }

    /**
     * Notes what is missing or cannot be.
     *
     * @param sharing whether it is to be shared at once
     */
    void check(BindingResult result, Set<String> constructs, LocalDate today, boolean sharing) {
        checkSentence(result);
        if (construct == null || !constructs.contains(construct)) {
            result.rejectValue("construct", "engagement.actionplan.fault.construct");
        }
        if (date(startsOn).isEmpty()) {
            result.rejectValue("startsOn", "engagement.actionplan.fault.date");
        }
        if (Boolean.TRUE.equals(talked)) {
            checkTalk(result, today);
        } else if (sharing) {
            result.rejectValue("talked", "engagement.actionplan.fault.talked");
        }
    }

    /** What was typed; only after {@link #check} found nothing. */
    Wording toWording() {
        return new Wording(
                line(sentence),
                construct == null ? "" : construct,
                Boolean.TRUE.equals(talked) ? date(talkedOn).orElse(null) : null,
                date(startsOn).orElseThrow());
    }

    private void checkSentence(BindingResult result) {
        var line = line(sentence);
        if (line.isEmpty()) {
            result.rejectValue("sentence", "engagement.actionplan.fault.sentence");
        } else if (CodePoints.length(line) > Wording.LONGEST) {
            result.rejectValue("sentence", "engagement.actionplan.fault.long", new Object[] {Wording.LONGEST}, null);
        } else if (!OneSentence.isKept(line)) {
            result.rejectValue("sentence", "engagement.actionplan.fault.one-sentence");
        }
    }

    private void checkTalk(BindingResult result, LocalDate today) {
        Typed.pastDay(result, "talkedOn", talkedOn, today);
    }

    private static String line(@Nullable String typed) {
        return typed == null ? "" : Normal.trim(typed).replaceAll("\\s*\\R\\s*", " ");
    }

    private static Optional<LocalDate> date(@Nullable String text) {
        return text == null ? Optional.empty() : JapaneseDates.parse(text);
    }
}
