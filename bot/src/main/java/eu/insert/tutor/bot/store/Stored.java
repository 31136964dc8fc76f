package eu.insert.tutor.bot.store;

import eu.insert.tutor.dialogues.learner.Learner;

/**
 * A learner as read.
 *
 * @param version counts the learner's turns; 0 where nothing is stored yet
 */
public record Stored(Learner learner, long version) {}
