package jp.mieru.engagement.actionplan;

import java.util.Locale;

/** How far a plan has come; each state is reached once, in this order. */
public enum PlanState {
    /** 下書き: seen by those who lead the unit, and the office. */
    DRAFT,
    /** 実施中: shared with the unit's staff. */
    SHARED,
    /** 終了: with an outcome. */
    ENDED;

    /** The word that is stored and that message keys end with. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
