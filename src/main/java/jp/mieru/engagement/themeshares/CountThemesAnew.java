package jp.mieru.engagement.themeshares;

import java.time.Duration;
import jp.mieru.platform.jobs.RecurringWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts themes anew soon after the server has started with another threshold; until then no share is shown. */
@Component
public class CountThemesAnew implements RecurringWork {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final CountThemes counting;

    CountThemesAnew(CountThemes counting) {
        this.counting = counting;
    }

    @Override
    public String name() {
        return "engagement.count-themes";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    @Transactional
    public void run() {
        counting.anew();
    }
}
