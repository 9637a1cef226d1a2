/** Two people who work together talk: interviews of every kind with what they agreed on, and thank-you cards. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "organization"})
package jp.mieru.dialogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
