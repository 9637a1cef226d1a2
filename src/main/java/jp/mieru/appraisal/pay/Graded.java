package jp.mieru.appraisal.pay;

import jp.mieru.access.StaffId;

/**
 * Somebody with a result.
 *
 * @param group code of the group of positions
 * @param position name of the position
 * @param letter of the grade that counts for pay
 */
public record Graded(StaffId staff, String group, String position, String letter) {}
