package jp.mieru.organization.rosterimport;

import java.time.Duration;
import jp.mieru.platform.jobs.RecurringWork;
import org.springframework.stereotype.Component;

/** Uploads that nobody applies do not stay, for they hold personal data. */
@Component
class GiveUpOldUploads implements RecurringWork {
    private static final Duration PAUSE = Duration.ofHours(1);

    private final RosterImports imports;

    GiveUpOldUploads(RosterImports imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return "organization.give-up-old-uploads";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public void run() {
        imports.giveUpOld();
    }
}
