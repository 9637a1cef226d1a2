package jp.mieru.appraisal.payfile;

import java.time.Instant;
import java.util.UUID;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.paylayout.Layout;

/**
 * A file that left.
 *
 * @param layoutId by which layout
 * @param number which one of that layout in that cycle, from 1
 * @param name of the layout when it left
 * @param layoutVersion of the layout when it left
 * @param layout as it was then
 * @param part word of the measure whose grade counted
 * @param rows how many people it names
 * @param sha256 of its bytes, in hexadecimal digits
 * @param issuer name of who let it leave
 */
public record PayFile(
        UUID id,
        CycleId cycle,
        UUID layoutId,
        int number,
        String name,
        int layoutVersion,
        Layout layout,
        String part,
        int rows,
        String sha256,
        Instant issuedAt,
        String issuer) {}
