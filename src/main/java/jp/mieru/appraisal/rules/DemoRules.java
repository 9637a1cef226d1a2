package jp.mieru.appraisal.rules;

import jp.mieru.access.Viewer;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.stereotype.Component;

/** Lets the demo city have rules. */
@Component
public class DemoRules {
    private final WriteRules write;
    private final RuleSets sets;

    DemoRules(WriteRules write, RuleSets sets) {
        this.write = write;
        this.sets = sets;
    }

    /** Begins the rules of a year that has none, and puts them in force. */
    public StoredRules inForce(FiscalYear year, RuleSet rules, Viewer office) {
        var id = write.begin(year, rules, office).orElseThrow();
        var draft = sets.find(id).orElseThrow();
        write.putInForce(draft, draft.revision(), office);
        return sets.find(id).orElseThrow();
    }
}
