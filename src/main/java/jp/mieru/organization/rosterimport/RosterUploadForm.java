package jp.mieru.organization.rosterimport;

/** What a page for new files shows: whether somebody sent none. */
public enum RosterUploadForm {
    /** Nothing sent yet. */
    EMPTY,
    /** Sent without any file. */
    NO_FILE
}
