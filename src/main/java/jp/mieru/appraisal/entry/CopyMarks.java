package jp.mieru.appraisal.entry;

import java.util.List;
import java.util.Map;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.Procedure;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the marks of the first rating where the second has none yet. The caller has asked whether the viewer may read them. */
@Service
public class CopyMarks {
    private final SheetEntries entries;
    private final KeepEntries keep;

    CopyMarks(SheetEntries entries, KeepEntries keep) {
        this.entries = entries;
        this.keep = keep;
    }

    @Transactional
    public void copy(SheetId id, Viewer viewer) {
        var all = entries.of(id);
        var mine = all.getOrDefault(Procedure.SECOND, Map.of());
        List<Typed> marks = all.getOrDefault(Procedure.FIRST, Map.of()).values().stream()
                .filter(entry -> entry.field().endsWith(EntryField.MARK))
                .filter(entry -> {
                    var there = mine.get(entry.field());
                    return there == null || there.value().isEmpty();
                })
                .map(entry -> new Typed(entry.field(), entry.value(), Seen.of(mine.get(entry.field())), "", 0))
                .toList();
        keep.keep(id, Procedure.SECOND, marks, viewer);
    }
}
