package jp.mieru.survey.questionnaire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a question is answered. */
public enum QuestionType {
    /** One point of a scale. */
    SCALE,
    /** A number, of a range where the question names one. */
    NUMBER,
    /** One of several choices. */
    CHOICE,
    /** Any number of several choices. */
    CHOICES,
    /** Yes (1) or no (0). */
    YESNO,
    /** Words. */
    TEXT;

    /** The word that stands in files: {@code scale}, {@code yesno} and so on. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type with this word. */
    public static Optional<QuestionType> ofWord(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    /** Whether answers are amounts, so that they can be averaged: choices and words cannot. */
    public boolean scored() {
        return this == SCALE || this == NUMBER || this == YESNO;
    }

    /** Whether the question comes with a list of choices. */
    public boolean offersChoices() {
        return this == CHOICE || this == CHOICES;
    }
}
