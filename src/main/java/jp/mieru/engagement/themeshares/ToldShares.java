package jp.mieru.engagement.themeshares;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mieru.survey.GatheredForgotten;
import jp.mieru.survey.RoundId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which words' shares have been told in which rounds, whatever their theme is called now. Who has seen the share of some of
 * a theme's words and then sees that of all knows how many people used only the others: nobody may learn that of few.
 */
@Repository
public class ToldShares {
    private record Step(UUID theme, int question, List<String> told) {}

    /**
     * How near the shares of a theme come to others that were told.
     *
     * @param theme what is counted
     * @param question ordinal of the question
     * @param inWhole whether already the difference in the whole is of few; otherwise only one in a department is
     */
    record Near(UUID theme, int question, boolean inWhole) {}

    private final JdbcClient jdbc;

    ToldShares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that the shares of a round that are stored now will be seen. */
    void tell(RoundId round) {
        jdbc.sql("""
                        insert into engagement.theme_told (round_id, question, words)
                        select distinct s.round_id, s.question, (select array_agg(w.word order by w.word)
                                                                 from engagement.theme_word w where w.theme_id = s.theme_id)
                        from engagement.theme_share s where s.round_id = :round
                        on conflict do nothing
                        """).param("round", round.value()).update();
    }

    @EventListener
    void forget(GatheredForgotten forgotten) {
        jdbc.sql("delete from engagement.theme_told where round_id = :round")
                .param("round", forgotten.round().value())
                .update();
    }

    /** Title of a round in which the words' share would tell of fewer people than the threshold. */
    public Optional<String> tooNear(List<String> words, int threshold) {
        return jdbc.sql("""
                        select r.title
                        from engagement.theme_told t join survey.round r on r.id = t.round_id
                        join engagement.masked_text m on m.round_id = t.round_id and m.question = t.question and m.says
                        where (t.words <@ :words::text[]) <> (t.words @> :words::text[])
                        group by t.round_id, t.question, t.words, r.title, r.opens_on
                        having count(*) filter (where m.terms && :words::text[]) >= :threshold
                           and count(*) filter (where (m.terms && t.words) <> (m.terms && :words::text[]))
                               between 1 and :threshold - 1
                        order by r.opens_on desc limit 1
                        """)
                .param("words", words.toArray(new String[0]))
                .param("threshold", threshold)
                .query(String.class)
                .optional();
    }

    /** Where the shares of themes come too near to others that were told in a round. */
    Set<Near> near(RoundId round, Departments departments, List<UUID> themes, int threshold) {
        var steps = new HashMap<Step, int[]>();
        jdbc.sql("""
                        with theme as (
                            select theme_id, array_agg(word order by word) as words from engagement.theme_word
                            where theme_id = any(:themes::uuid[]) group by theme_id
                        )
                        select c.theme_id, t.question, t.words, m.unit, count(*)
                        from theme c join engagement.theme_told t on (t.words <@ c.words) <> (t.words @> c.words)
                        join engagement.masked_text m on m.round_id = t.round_id and m.question = t.question and m.says
                        where t.round_id = :round and (m.terms && t.words) <> (m.terms && c.words)
                        group by 1, 2, 3, 4
                        """)
                .param("round", round.value())
                .param("themes", themes.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    var told = List.of((String[]) row.getArray(3).getArray());
                    int[] people = steps.computeIfAbsent(
                            new Step(row.getObject(1, UUID.class), row.getInt(2), told),
                            step -> new int[departments.size() + 1]);
                    int department = departments.of(row.getInt(4));
                    if (department >= 0) {
                        people[department] += row.getInt(5);
                    }
                    people[departments.size()] += row.getInt(5);
                });
        return near(steps, threshold);
    }

    private static Set<Near> near(Map<Step, int[]> steps, int threshold) {
        var near = new HashSet<Near>();
        steps.forEach((step, people) -> {
            for (int group = 0; group < people.length; group++) {
                if (people[group] > 0 && people[group] < threshold) {
                    near.add(new Near(step.theme(), step.question(), group == people.length - 1));
                }
            }
        });
        return near;
    }
}
