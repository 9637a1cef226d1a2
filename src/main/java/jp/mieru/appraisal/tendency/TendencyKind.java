package jp.mieru.appraisal.tendency;

import java.util.Locale;

/** What the marks of a rater are looked at for. */
public enum TendencyKind {
    /** 寛大化・厳格化: everybody is rated higher, or lower, than by peers. */
    LENIENCY,
    /** 中心化: marks keep closer to the middle of the scale. */
    CENTRE,
    /** 範囲: people differ less from one another than they do with peers. */
    RANGE,
    /** ハロー: the marks of one person are more alike. */
    HALO,
    /** 対比: whoever comes after a highly rated person is rated lower, and the other way round. */
    CONTRAST;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
