/** What people are told: in the page, and by mail that waits in an outbox until a mail server takes it. */
@NullMarked
package jp.mieru.platform.notices;

import org.jspecify.annotations.NullMarked;
