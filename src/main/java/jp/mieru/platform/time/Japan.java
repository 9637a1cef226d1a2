package jp.mieru.platform.time;

import java.time.ZoneId;

/** Where the offices are: days begin and end there, whatever the computer's own zone. */
public final class Japan {
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private Japan() {}
}
