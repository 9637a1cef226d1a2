/** The agreed time as an appointment for calendars (RFC 5545), by mail and to download. */
@NullMarked
package jp.mieru.dialogue.invitation;

import org.jspecify.annotations.NullMarked;
