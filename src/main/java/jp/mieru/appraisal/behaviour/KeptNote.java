package jp.mieru.appraisal.behaviour;

/** What came of keeping a note. */
sealed interface KeptNote {
    /** It is kept. */
    record Kept(Note note) implements KeptNote {}

    /** The note had changed meanwhile on another page: this text is kept as a note of its own beside it. */
    record Apart(Note note) implements KeptNote {}

    /** There is nothing in it yet. */
    record Empty() implements KeptNote {}

    /** The writer may not write of this person, or the note is somebody else's. */
    record NotYours() implements KeptNote {}
}
