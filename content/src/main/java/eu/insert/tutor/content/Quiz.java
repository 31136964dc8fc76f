package eu.insert.tutor.content;

import java.util.List;

/**
 * The quiz of a module or of the whole course.
 *
 * @param ask how many questions are asked in one try
 * @param bank all questions, at least twice as many; the same ids in the same order in every language
 */
public record Quiz(String id, int ask, Translated<List<Question>> bank) {}
