/** LimeSurvey's structure of a survey: what its codes mean, and the questionnaire that can be made of it. */
@NullMarked
package jp.mieru.survey.limesurvey;

import org.jspecify.annotations.NullMarked;
