package jp.mieru.appraisal.demo;

import java.time.LocalDate;
import java.util.SplittableRandom;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.CycleStep;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.appraisal.sheet.Stage;

/** A cycle that went as its calendar says, to the end. */
record Past(Cycle cycle) implements DemoPace {
    @Override
    public Stage stage(Sheet sheet, SplittableRandom random) {
        return Stage.DISCLOSED;
    }

    @Override
    public LocalDate done(Procedure step) {
        return cycle.due(CycleStep.valueOf(step.name())).orElseThrow();
    }

    @Override
    public LocalDate disclosed() {
        return cycle.due(CycleStep.DISCLOSE).orElseThrow();
    }
}
