package jp.mieru.appraisal.tendencypages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.ruleset.Scale;
import jp.mieru.appraisal.sheet.Stage;
import jp.mieru.appraisal.tendency.RatedSheet;
import jp.mieru.appraisal.tendency.RatedSheet.Given;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The marks of all first ratings of a cycle that were handed on: one statement for however many sheets. */
@Repository
class FirstRatings {
    private final JdbcClient jdbc;

    FirstRatings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of the sheets that have come so far. Work outside the goals is left out, for it differs too much to be compared.
     *
     * @param reached at least {@link Stage#SECOND}: who rates is not looked at before the ratings are handed on
     */
    List<RatedSheet> of(Cycle cycle, RuleSet rules, Stage reached) {
        if (reached.compareTo(Stage.FIRST) <= 0) {
            throw new IllegalArgumentException("nobody looks at ratings that go on");
        }
        var levels = new Levels(rules);
        var found = new ArrayList<RatedSheet>();
        var orders = new HashMap<UUID, Integer>();
        jdbc.sql("""
                        select r.staff_id, s.group_code, marks.fields, marks.letters
                        from appraisal.sheet s
                        join appraisal.rater r on r.sheet_id = s.id and r.step = 'first'
                        join lateral (
                            select array_agg(e.field) fields, array_agg(e.value) letters from appraisal.entry e
                            where e.sheet_id = s.id and e.step = 'first' and e.field like any (array['item.%.mark', 'goal.%.mark'])
                        ) marks on marks.fields is not null
                        left join lateral (
                            select max(t.taken_at) taken_at from appraisal.sheet_step t
                            where t.sheet_id = s.id and t.from_stage = 'first' and t.step <> 'sent-back'
                        ) handed on true
                        where s.cycle_id = :cycle and s.stage = any (:stages)
                        order by handed.taken_at, s.id
                        """)
                .param("cycle", cycle.id().value())
                .param("stages", from(reached))
                .query(row -> {
                    var given = levels.given((String[]) row.getArray("fields").getArray(), (String[])
                            row.getArray("letters").getArray());
                    if (!given.isEmpty()) {
                        var rater = row.getObject("staff_id", UUID.class);
                        int order = orders.merge(rater, 1, Integer::sum);
                        found.add(new RatedSheet(rater, row.getString("group_code"), order, given));
                    }
                });
        return found;
    }

    /** Changes whenever a sheet of the cycle moves, and with it what there is to look at. */
    String state(Cycle cycle) {
        return jdbc.sql("""
                        select count(*) || ' ' || coalesce(sum(version), 0) || ' ' || coalesce(max(stage_since)::text, '')
                        from appraisal.sheet where cycle_id = :cycle
                        """)
                .param("cycle", cycle.id().value())
                .query(String.class)
                .single();
    }

    private static String[] from(Stage reached) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.compareTo(reached) >= 0)
                .map(Stage::word)
                .toArray(String[]::new);
    }

    /** Levels of letters by the rules of the cycle. */
    private static final class Levels {
        private static final String ITEM = "item.";
        private final Map<String, Scale> scales = new HashMap<>();

        Levels(RuleSet rules) {
            rules.parts()
                    .forEach(part -> rules.scale(part.scale())
                            .ifPresent(scale -> scales.put(part.kind().word(), scale)));
        }

        List<Given> given(String[] fields, String[] letters) {
            var given = new ArrayList<Given>();
            for (int i = 0; i < fields.length; i++) {
                boolean item = fields[i].startsWith(ITEM);
                var scale = scales.get(item ? fields[i].split("\\.", 3)[1] : PartKind.PERFORMANCE.word());
                int place = scale == null ? -1 : scale.place(letters[i]);
                if (scale != null && place >= 0) {
                    given.add(new Given(
                            item ? fields[i] : null,
                            Given.level(place, scale.steps().size())));
                }
            }
            return given;
        }
    }
}
