package jp.mieru.appraisal.objection;

import java.time.Instant;
import jp.mieru.access.StaffId;
import org.jspecify.annotations.Nullable;

/** Something that happened to a complaint; the word ends a message key. */
public record ComplaintStep(String word, @Nullable StaffId actor, Instant at) {}
