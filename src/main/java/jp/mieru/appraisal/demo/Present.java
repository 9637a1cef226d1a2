package jp.mieru.appraisal.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.appraisal.sheet.Stage;
import jp.mieru.organization.UnitTree;

/** A cycle under way: some departments are nearly done, in others people still write their own assessments. */
record Present(LocalDate opened, LocalDate today, UnitTree tree) implements DemoPace {
    private static final int HUNDRED = 100;
    private static final int STEPS = Procedure.values().length + 1;
    /** Of a hundred sheets of a department, how many are in each step, from SELF to CONFIRM; by the first two digits of its code. */
    private static final int[] NEARLY_DONE = {0, 0, 5, 65, 30};

    private static final int[] TO_CONFIRM = {0, 0, 0, 20, 80};
    private static final int[] HALF_WAY = {5, 15, 40, 40, 0};
    private static final int[] BEGUN = {35, 45, 20, 0, 0};

    @Override
    public Stage stage(Sheet sheet, SplittableRandom random) {
        int left = random.nextInt(HUNDRED);
        int place = 0;
        int[] shares = shares(tree.path(sheet.unit()).get(1).code());
        while (left >= shares[place]) {
            left -= shares[place++];
        }
        while (!sheet.steps().contains(Procedure.values()[place])) {
            place--;
        }
        return Stage.of(Procedure.values()[place]);
    }

    private static int[] shares(String department) {
        return switch (department.substring(0, 2)) {
            case "01", "06" -> NEARLY_DONE;
            case "02" -> TO_CONFIRM;
            case "07", "09", "11" -> HALF_WAY;
            default -> BEGUN;
        };
    }

    @Override
    public LocalDate done(Procedure step) {
        return opened.plusDays(ChronoUnit.DAYS.between(opened, today) * (step.ordinal() + 1) / STEPS);
    }

    @Override
    public LocalDate disclosed() {
        throw new IllegalStateException("nobody knows the result yet");
    }
}
