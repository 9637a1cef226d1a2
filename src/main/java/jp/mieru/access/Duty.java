package jp.mieru.access;

/** What somebody in the human-resources office is in charge of. Whoever has one belongs to the office. */
public enum Duty {
    /** 人事評価 */
    APPRAISAL,
    /** 研修 */
    TRAINING,
    /** 意識調査 */
    SURVEY,
    /** 配置・名簿 */
    PLACEMENT
}
