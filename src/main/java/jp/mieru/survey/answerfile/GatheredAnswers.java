package jp.mieru.survey.answerfile;

import jp.mieru.survey.AnsweringUnits;

/**
 * What a file of answers held.
 *
 * @param units those given, or one for each code in the file, side by side in the order in which they came
 * @param answers rows
 * @param answeredUnits units that at least one row names
 * @param blanks questions left blank, over all rows
 */
public record GatheredAnswers(AnsweringUnits units, long answers, int answeredUnits, long blanks) {}
