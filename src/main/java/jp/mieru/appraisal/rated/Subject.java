package jp.mieru.appraisal.rated;

import jp.mieru.appraisal.ruleset.Item;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.goals.AgreedGoals.AgreedGoal;

/** Something that is rated on a sheet. */
public sealed interface Subject {
    /** By which entries name it; the same in every step. */
    String key();

    /** An item of the rules. */
    record OfItem(PartKind part, Item item) implements Subject {
        @Override
        public String key() {
            return "item." + part.word() + "." + item.code();
        }
    }

    /** A goal of the person. */
    record OfGoal(AgreedGoal goal) implements Subject {
        @Override
        public String key() {
            return "goal." + goal.id();
        }
    }

    /**
     * Work outside the goals, which the person tells of.
     *
     * @param number from 1
     */
    record Beyond(int number) implements Subject {
        /** How many a sheet has room for. */
        public static final int MOST = 3;

        @Override
        public String key() {
            return "beyond." + number;
        }
    }
}
