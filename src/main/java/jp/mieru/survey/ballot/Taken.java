package jp.mieru.survey.ballot;

/** What became of a ballot. */
public enum Taken {
    /** It is in the box, and nobody can take it out again. */
    STORED,
    /** This person had answered already; the first answer stays. */
    ALREADY_ANSWERED,
    /** Something else was filled in meanwhile, in another tab or on another device; nothing is stored. */
    OVERTAKEN,
    /** This person is not asked in this round. */
    NOT_ASKED,
    /** The round is not open (any more). */
    NOT_OPEN
}
