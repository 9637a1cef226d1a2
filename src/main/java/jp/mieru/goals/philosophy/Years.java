package jp.mieru.goals.philosophy;

import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * Fiscal years for which something stands.
 *
 * @param last null until further notice
 */
public record Years(FiscalYear first, @Nullable FiscalYear last) {}
