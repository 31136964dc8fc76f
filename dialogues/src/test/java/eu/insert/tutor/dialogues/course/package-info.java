/** The course as it is taught, walked by simulated learners: quizzes tell who has learnt something from who has not. */
@NullMarked
package eu.insert.tutor.dialogues.course;

import org.jspecify.annotations.NullMarked;
