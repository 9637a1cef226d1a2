/** What the answers of a survey say about each unit: scores, suppression, and how they go back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "organization", "survey", "survey :: questionnaire"})
package jp.mieru.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
