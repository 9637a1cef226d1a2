package jp.mieru.appraisal.payfile;

import java.util.UUID;

/** What came of letting a file leave. */
sealed interface Issued {
    record Done(UUID id) implements Issued {}

    /** Results, the layout or the last file changed since the office looked. */
    record Overtaken() implements Issued {}

    /** There is nobody, the grade is not of this cycle, or a cell may not leave. */
    record Refused() implements Issued {}

    /** It has the result of whoever asks in it, who was not told it yet; somebody else lets it leave. */
    record OwnUntold() implements Issued {}

    /** No such cycle or layout. */
    record Unknown() implements Issued {}
}
