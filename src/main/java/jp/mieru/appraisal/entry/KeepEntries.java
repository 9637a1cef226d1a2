package jp.mieru.appraisal.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.rated.WhatIsRated;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.SheetSights;
import jp.mieru.appraisal.sheet.Sheets;
import jp.mieru.platform.text.CodePoints;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is typed, field by field. A field that changed since the page was made is not overwritten: the text is put aside for
 * its writer. A page's own savings follow each other by their turn, in whatever order they arrive.
 */
@Service
public class KeepEntries {
    private final Sheets sheets;
    private final SheetSights sights;
    private final WhatIsRated rated;
    private final SheetEntries entries;

    KeepEntries(Sheets sheets, SheetSights sights, WhatIsRated rated, SheetEntries entries) {
        this.sheets = sheets;
        this.sights = sights;
        this.rated = rated;
        this.entries = entries;
    }

    /** Each of these, in the step that the viewer writes now; what came of each, by field. */
    @Transactional
    public Map<String, Keeping> keep(SheetId id, Procedure step, List<Typed> all, Viewer viewer) {
        var sheet = sheets.held(id).orElseThrow();
        boolean writes = sights.of(sheet, viewer)
                .flatMap(sight -> sight.writes())
                .filter(step::equals)
                .isPresent();
        var fields = writes ? EntryField.of(sheet, rated.of(sheet), step) : Map.<String, EntryField>of();
        var kept = new LinkedHashMap<String, Keeping>();
        for (var typed : all) {
            var field = fields.get(typed.field());
            kept.put(
                    typed.field(),
                    !writes
                            ? new Keeping.NotNow()
                            : field == null ? new Keeping.Unknown() : keep(id, step, field, typed, viewer.account()));
        }
        return kept;
    }

    private Keeping keep(SheetId id, Procedure step, EntryField field, Typed typed, UUID account) {
        int length = CodePoints.length(typed.value());
        if (length > field.longest()) {
            return new Keeping.TooLong(length, field.longest());
        }
        if (!field.takes(typed.value())) {
            return new Keeping.Unknown();
        }
        var there = entries.locked(id, step, typed.field()).orElse(null);
        if (there == null && typed.value().isEmpty() && typed.tab().isEmpty()) {
            entries.forget(id, step, typed, account);
            return new Keeping.Kept(null);
        }
        if (there != null && there.value().equals(typed.value())) {
            entries.forget(id, step, typed, account);
            return new Keeping.Kept(typed.follows(there) ? entries.take(id, step, typed) : there);
        }
        if (there != null && typed.isOfTheSamePage(there)) {
            return typed.follows(there)
                    ? new Keeping.Kept(entries.write(id, step, typed, account))
                    : new Keeping.Kept(there);
        }
        if (there != null && there.version() != typed.seen().version() && !there.isUnwritten()) {
            entries.putAside(id, step, typed, account);
            return new Keeping.Overtaken(there);
        }
        entries.forget(id, step, typed, account);
        return new Keeping.Kept(entries.write(id, step, typed, account));
    }

    /** Ends what was put aside: its text takes the place of what stands there as the page saw it, or is forgotten. */
    @Transactional
    public Keeping decide(SheetId id, Procedure step, Typed mine, boolean replace, Viewer viewer) {
        if (!replace) {
            entries.forget(id, step, mine, viewer.account());
            return new Keeping.Kept(null);
        }
        return keep(id, step, List.of(mine), viewer).values().iterator().next();
    }
}
