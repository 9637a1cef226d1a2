/**
 * Who is looking, what they may do, and what was done: accounts and sign-in, roles, the rule that each handler declares,
 * and the audit trail. Knows no unit itself; what it must be told about lines of command it asks through
 * {@link jp.mieru.access.LineOfCommand}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package jp.mieru.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
