package jp.mieru.goals.sheetfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.mieru.goals.goalwriting.Parents;
import jp.mieru.goals.lineage.ServedWords.Served;
import jp.mieru.goals.sheet.GoalWords;
import jp.mieru.goals.sheet.Statement;
import jp.mieru.goals.sheet.Tie;
import jp.mieru.goals.sheet.WrittenName;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;

/** What a goal serves as text, one a line: 子育て課：一時預かりを増やす（60%）. The share may be left out of the only one. */
final class ServedText {
    private static final Pattern SHARED = Pattern.compile("(.+)\\((\\d{1,3})%\\)");
    private static final String BETWEEN = "：";

    /** Why a line cannot be read. */
    enum Why {
        PARENT_UNKNOWN,
        PARENT_SEVERAL,
        MANY,
        TWICE,
        SHARE_MISSING,
        SHARES
    }

    /** What could be read, and why something could not. */
    record Read(List<Tie> ties, @Nullable Why why, String line) {}

    /** By what is written: how it would be served; more than one where words are the same. */
    private final Map<String, List<Tie>> offered = new HashMap<>();

    ServedText(Parents parents) {
        for (var group : parents.groups()) {
            for (var parent : group.parents()) {
                add(group.name() + BETWEEN + parent.text(), parent.tie());
                add(parent.text(), parent.tie());
            }
        }
    }

    private void add(String text, Tie tie) {
        offered.computeIfAbsent(WrittenName.key(text), none -> new ArrayList<>())
                .add(tie);
    }

    static String of(String owner, String title) {
        return owner.isEmpty() ? title : owner + BETWEEN + title;
    }

    /** What a goal serves, as lines; what cannot be named is left out. */
    static String of(List<Tie> ties, Map<UUID, Served> served) {
        return ties.stream()
                .filter(tie -> served.containsKey(tie.id()))
                .map(tie -> {
                    var words = Objects.requireNonNull(served.get(tie.id()));
                    return of(words.owner(), words.title()) + "（" + tie.share() + "%）";
                })
                .collect(Collectors.joining("\n"));
    }

    Read read(String cell) {
        var lines = cell.lines().filter(line -> !Normal.isBlank(line)).toList();
        if (lines.size() > GoalWords.MOST_SERVED) {
            return new Read(List.of(), Why.MANY, lines.getLast());
        }
        var ties = new ArrayList<Tie>();
        for (var line : lines) {
            var found = find(line, lines.size() == 1);
            if (found.why() != null) {
                return found;
            }
            var tie = found.ties().getFirst();
            if (ties.stream().anyMatch(other -> other.id().equals(tie.id()))) {
                return new Read(List.of(), Why.TWICE, line);
            }
            ties.add(tie);
        }
        boolean whole = ties.isEmpty() || ties.stream().mapToInt(Tie::share).sum() == Statement.WHOLE;
        return new Read(ties, whole ? null : Why.SHARES, cell);
    }

    private Read find(String line, boolean alone) {
        var named = offered.getOrDefault(WrittenName.key(line), List.of());
        int share = alone ? Statement.WHOLE : 0;
        if (named.isEmpty()) {
            var shared = SHARED.matcher(WrittenName.key(line));
            if (shared.matches()) {
                named = offered.getOrDefault(shared.group(1), List.of());
                share = Integer.parseInt(shared.group(2));
            }
        }
        if (named.size() != 1) {
            return new Read(List.of(), named.isEmpty() ? Why.PARENT_UNKNOWN : Why.PARENT_SEVERAL, line);
        }
        return share < 1 || share > Statement.WHOLE
                ? new Read(List.of(), Why.SHARE_MISSING, line)
                : new Read(List.of(named.getFirst().withShare(share)), null, line);
    }
}
