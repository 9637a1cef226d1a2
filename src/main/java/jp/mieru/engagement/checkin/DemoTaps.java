package jp.mieru.engagement.checkin;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Weeks of the demo city that are over, as they are once nobody knows any more who tapped: counts alone. */
@Component
public class DemoTaps {
    private final JdbcClient jdbc;

    DemoTaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the weeks of a plan by one statement. */
    public void add(UUID plan, List<WeekCount> weeks) {
        jdbc.sql("""
                        insert into engagement.check_in_week (plan_id, week, done, not_done)
                        select :plan, w.week, w.done, w.not_done
                        from unnest(:weeks::date[], :done::int[], :notDone::int[]) w (week, done, not_done)
                        """)
                .param("plan", plan)
                .param(
                        "weeks",
                        weeks.stream()
                                .map(week -> week.week().monday().toString())
                                .toArray(String[]::new))
                .param("done", weeks.stream().mapToInt(WeekCount::done).toArray())
                .param("notDone", weeks.stream().mapToInt(WeekCount::notDone).toArray())
                .update();
    }
}
