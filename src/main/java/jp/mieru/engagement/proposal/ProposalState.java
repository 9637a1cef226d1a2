package jp.mieru.engagement.proposal;

import java.util.Locale;

/** How far a proposal has come; each state is reached once. */
public enum ProposalState {
    /** 提案中 */
    PROPOSED("blue"),
    /** 採用 */
    TAKEN_UP("green"),
    /** 見送り */
    DECLINED("red"),
    /** 実施済み */
    HELD("green");

    private final String tone;

    ProposalState(String tone) {
        this.tone = tone;
    }

    /** The word that is stored and that message keys end with. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Colour of its badge. */
    public String tone() {
        return tone;
    }

    /** The state that comes right before. */
    ProposalState before() {
        return this == HELD ? TAKEN_UP : PROPOSED;
    }
}
