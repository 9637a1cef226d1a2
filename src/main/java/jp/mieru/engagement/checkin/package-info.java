/**
 * Check-ins: one tap a week and person says whether the action was done. What is stored tells nobody who tapped what; see
 * docs/privacy.md. Knows a plan by its id alone and asks no rights: whoever calls does.
 */
@NullMarked
package jp.mieru.engagement.checkin;

import org.jspecify.annotations.NullMarked;
