package jp.mieru.appraisal.sheet;

import org.jspecify.annotations.NullUnmarked;

/** The {@link RatedTown} by its former name. */
@NullUnmarked
public abstract class AppraisalTown extends RatedTown {}
