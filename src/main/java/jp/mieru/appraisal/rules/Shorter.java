package jp.mieru.appraisal.rules;

import java.util.List;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.ruleset.RuleSetJson;

/** Rules without one of their scales or parts. */
final class Shorter {
    private Shorter() {}

    /** The first block of the section says which. */
    static RuleSet without(RuleSet rules, FormSection section) {
        var tree = new DocumentTree(RuleSetJson.tree(rules));
        var place = section.blocks().getFirst().place();
        int dot = place.lastIndexOf('.');
        if (tree.get(place.substring(0, dot)) instanceof List<?> list) {
            list.remove(Integer.parseInt(place.substring(dot + 1)));
        }
        return RuleSetJson.of(tree.root());
    }
}
