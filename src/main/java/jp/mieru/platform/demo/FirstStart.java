package jp.mieru.platform.demo;

import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Founds the installation at the first start: as somebody's own, or as the demo city, which is built before the server
 * takes its first request. It counts as a demo from the first moment and as complete only at the end, so that one that
 * was interrupted is never taken for a city.
 */
@Component
@ConditionalOnProperty("mieru.start")
class FirstStart implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private final Installation installation;
    private final ObjectProvider<DemoChapter> chapters;
    private final MessageSource messages;
    private final String municipality;
    private final boolean demo;
    private volatile boolean done;

    FirstStart(
            Installation installation,
            ObjectProvider<DemoChapter> chapters,
            MessageSource messages,
            @Value("${mieru.start}") String kind,
            @Value("${mieru.municipality}") String municipality,
            @Value("${mieru.demo.municipality}") String demoMunicipality) {
        this.installation = installation;
        this.chapters = chapters;
        this.messages = messages;
        this.demo = kind.equals("demo");
        this.municipality = demo ? demoMunicipality : municipality;
    }

    @Override
    public void start() {
        installation.found(municipality, demo);
        if (demo) {
            buildCity();
        }
        done = true;
    }

    private void buildCity() {
        var all = chapters.stream()
                .sorted(Comparator.comparingInt(DemoChapter::order))
                .toList();
        for (var i = 0; i < all.size(); i++) {
            say("platform.demo.chapter", i + 1, all.size());
            tell(all.get(i));
        }
        installation.complete();
    }

    private static void tell(DemoChapter chapter) {
        long began = System.nanoTime();
        chapter.tell();
        LOG.info(
                "{} told in {} ms",
                AopUtils.getTargetClass(chapter).getSimpleName(),
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    private void say(String key, Object... arguments) {
        System.out.println(messages.getMessage(key, arguments, Locale.JAPANESE) + " / "
                + messages.getMessage(key, arguments, Locale.ENGLISH));
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    /** Before the web server and before any job. */
    @Override
    public int getPhase() {
        return 0;
    }
}
