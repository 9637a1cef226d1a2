package jp.mieru.goals.sheet;

import java.util.Optional;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.SheetId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the goals of a draft. The caller has asked whether the viewer may. */
@Service
public class WriteGoal {
    /** More than that nobody keeps in mind. */
    public static final int MOST = 20;

    /** What came of it. */
    public enum Writing {
        WRITTEN,
        /** The sheet is no draft any more. */
        NO_DRAFT,
        /** Somebody else has changed the goal since, or taken it off. */
        OVERTAKEN,
        /** The sheet has {@value #MOST} goals already. */
        FULL,
        /** It is to serve a goal or an aim that does not exist in that year. */
        ANOTHER_YEAR,
        /** It would serve itself, over others. */
        CIRCLE,
        /** Others serve it: it cannot be taken off. */
        SERVED
    }

    private final GoalSheets sheets;
    private final SheetGoals goals;
    private final Chain chain;

    WriteGoal(GoalSheets sheets, SheetGoals goals, Chain chain) {
        this.sheets = sheets;
        this.goals = goals;
        this.chain = chain;
    }

    /** Adds a goal at the end. */
    @Transactional
    public Writing add(SheetId id, GoalWords words) {
        var sheet = sheets.locked(id);
        if (!sheet.is(SheetState.DRAFT)) {
            return Writing.NO_DRAFT;
        }
        if (sheet.goals().size() >= MOST) {
            return Writing.FULL;
        }
        var refused = refused(sheet, null, words);
        if (refused.isPresent()) {
            return refused.get();
        }
        var goal = goals.add(id, words.statement(), words.exception());
        goals.tie(goal, words.ties());
        sheets.touch(id);
        return Writing.WRITTEN;
    }

    /** Replaces a goal as it was in that version. */
    @Transactional
    public Writing change(SheetId id, GoalId goal, GoalWords words, int version) {
        var sheet = sheets.locked(id);
        if (!sheet.is(SheetState.DRAFT)) {
            return Writing.NO_DRAFT;
        }
        if (sheet.goal(goal).isEmpty()) {
            return Writing.OVERTAKEN;
        }
        var refused = refused(sheet, goal, words);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!goals.change(goal, words.statement(), words.exception(), version)) {
            return Writing.OVERTAKEN;
        }
        goals.tie(goal, words.ties());
        sheets.touch(id);
        return Writing.WRITTEN;
    }

    /** Takes a goal off. */
    @Transactional
    public Writing remove(SheetId id, GoalId goal) {
        var sheet = sheets.locked(id);
        if (!sheet.is(SheetState.DRAFT)) {
            return Writing.NO_DRAFT;
        }
        if (sheet.goal(goal).isEmpty()) {
            return Writing.OVERTAKEN;
        }
        if (chain.served(goal) > 0) {
            return Writing.SERVED;
        }
        goals.remove(id, goal);
        sheets.touch(id);
        return Writing.WRITTEN;
    }

    /** Moves a goal one place up or down. */
    @Transactional
    public Writing move(SheetId id, GoalId goal, boolean up) {
        var sheet = sheets.locked(id);
        if (!sheet.is(SheetState.DRAFT)) {
            return Writing.NO_DRAFT;
        }
        if (sheet.goal(goal).isEmpty()) {
            return Writing.OVERTAKEN;
        }
        goals.move(id, goal, up);
        sheets.touch(id);
        return Writing.WRITTEN;
    }

    private Optional<Writing> refused(GoalSheet sheet, @Nullable GoalId goal, GoalWords words) {
        var there = goal == null ? null : sheet.goal(goal).orElse(null);
        if (!ParentIsOfTheSameYear.of(sheet, words.ties(), chain).isKept(there, words.ties())) {
            return Optional.of(Writing.ANOTHER_YEAR);
        }
        if (goal != null && !sheet.isPersonal()) {
            chain.keepOthersFromTying(sheet.year());
            if (!NoCircleOfGoals.isKept(goal, words.parents(), chain.above(sheet.year()))) {
                return Optional.of(Writing.CIRCLE);
            }
        }
        return Optional.empty();
    }
}
