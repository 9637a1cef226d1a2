package jp.mieru.appraisal.demo;

import java.time.LocalDate;
import java.util.SplittableRandom;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.appraisal.sheet.Stage;

/** How far a cycle of the demo city has come, and when. */
interface DemoPace {
    /** Where this sheet is now. */
    Stage stage(Sheet sheet, SplittableRandom random);

    /** By when a step was done: sheets leave it on this day or some days before. */
    LocalDate done(Procedure step);

    /** On which day people learned their results; asked only of sheets that are disclosed. */
    LocalDate disclosed();
}
