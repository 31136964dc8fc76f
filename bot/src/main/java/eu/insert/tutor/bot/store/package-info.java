/**
 * What is kept in Redis, and how: learners, letters on their way, due moments, facts, leases, limits. The only package
 * that knows Redis; each Lua script lies beside the class that calls it.
 *
 * <p>Every key of a learner carries the tag of the learner's shard, so that one script can touch them all and shards
 * spread over a Redis Cluster. Start reading at {@link eu.insert.tutor.bot.store.Learners}.
 */
@NullMarked
package eu.insert.tutor.bot.store;

import org.jspecify.annotations.NullMarked;
