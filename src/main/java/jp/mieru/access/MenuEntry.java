package jp.mieru.access;

import java.util.Set;

/**
 * A place in the navigation. A module offers its own as beans; the shell shows those that the viewer may enter.
 *
 * @param section where it stands
 * @param key message key of its text
 * @param href address
 * @param order within the section, lower first
 * @param who the groups it is for
 */
public record MenuEntry(Section section, String key, String href, int order, Set<Who> who) {
    public MenuEntry {
        who = Set.copyOf(who);
    }

    /** The parts of the navigation, in their order. */
    public enum Section {
        /** マイページ */
        MINE,
        /** 目標と貢献 */
        CONTRIBUTION,
        /** 面談・対話 */
        TALKS,
        /** 人事評価: one's own */
        APPRAISAL,
        /** 評価する人に: rating others, and what supports it */
        RATING,
        /** キャリアの見える化 */
        CAREER,
        /** 効果の見える化 */
        EFFECT,
        /** 職場 */
        WORKPLACE,
        /** 人事担当 */
        OFFICE,
        /** システム管理 */
        SYSTEM
    }
}
