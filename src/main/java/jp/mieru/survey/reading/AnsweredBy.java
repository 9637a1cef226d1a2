package jp.mieru.survey.reading;

import java.time.LocalDate;
import jp.mieru.organization.Roster.Person;

/**
 * Somebody who has answered.
 *
 * @param unit name of the unit in which the person was asked
 * @param on the day of answering
 */
public record AnsweredBy(Person person, String unit, LocalDate on) {}
