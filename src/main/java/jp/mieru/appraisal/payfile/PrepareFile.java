package jp.mieru.appraisal.payfile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.paylayout.StoredLayout;
import jp.mieru.appraisal.payresults.PaidPerson;
import jp.mieru.appraisal.payresults.Past;
import jp.mieru.appraisal.payresults.PayCycle;
import jp.mieru.appraisal.payresults.PayHistory;
import jp.mieru.appraisal.payresults.PayResults;
import jp.mieru.organization.Roster;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the file of a cycle by a layout as results stand now: a fixed number of statements for however many people. */
@Component
class PrepareFile {
    private final PayResults results;
    private final PayHistory history;
    private final Roster roster;
    private final PayFiles files;

    PrepareFile(PayResults results, PayHistory history, Roster roster, PayFiles files) {
        this.results = results;
        this.history = history;
        this.roster = roster;
        this.files = files;
    }

    Optional<Prepared> of(CycleId cycle, StoredLayout layout) {
        return results.find(cycle, layout.layout().of()).map(whole -> of(whole, layout));
    }

    private Prepared of(PayCycle whole, StoredLayout stored) {
        var layout = stored.layout();
        var people =
                roster.people(whole.people().stream().map(PaidPerson::staff).toList());
        Map<StaffId, Past> past = layout.looksBack() ? history.of(whole, null) : Map.of();
        var laid = LaidOut.of(layout, whole, people, past);
        var content = laid.bytes();
        var last = files.last(whole.cycle().id(), stored.id()).orElse(null);
        var changes = last == null
                ? null
                : Changes.between(
                        new Changes.Side(last.layout(), files.lines(last.id())),
                        new Changes.Side(layout, laid.lines()));
        boolean fits =
                layout.of().isEmpty() || layout.of().equals(whole.measure().word());
        return new Prepared(whole, stored, fits, laid, content, last, changes, seen(content, stored, last));
    }

    private static String seen(byte[] content, StoredLayout layout, @Nullable PayFile last) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(content);
            var upon = layout.version() + " " + (last == null ? 0 : last.number());
            return HexFormat.of().formatHex(digest.digest(upon.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
