package jp.mieru.appraisal.rules;

import java.util.List;
import java.util.stream.Collectors;
import jp.mieru.appraisal.ruleset.RuleFault;
import jp.mieru.appraisal.ruleset.Words;
import jp.mieru.platform.web.Page;

/**
 * What the office changes on one page.
 *
 * @param key in the address
 * @param title message key; {0} is of
 * @param of what it is about: names of a scale, a part, a group
 * @param removable whether all of it can go
 */
public record FormSection(String key, String title, List<Words> of, boolean removable, List<FormBlock> blocks) {
    public String title(Page page) {
        return page.t(title, of.stream().map(words -> words.in(page.locale())).toArray());
    }

    /** What it is about, to tell whether the section under a key is still the one that a page was made of. */
    public String named() {
        return of.stream().map(Words::ja).collect(Collectors.joining(" "));
    }

    /** Whether something wrong there is put right here. */
    public boolean covers(RuleFault fault) {
        return blocks.stream()
                .anyMatch(block -> block.rows()
                        ? fault.isWithin(block.id())
                        : block.fields().stream().anyMatch(field -> fault.isWithin(block.at(field))));
    }
}
