/** Questionnaires, rounds, answering, participation: for every module that asks people something. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "access :: throttle", "organization"})
package jp.mieru.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
