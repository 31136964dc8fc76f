/** What tests talk about: a small library that has everything once. Tests of {@code bot} may use it too. */
@NullMarked
package eu.insert.tutor.dialogues.sample;

import org.jspecify.annotations.NullMarked;
