/** What a turn costs inside the conversation alone, by JMH. Run with {@code ./mvnw -pl dialogues -am verify -Pbenchmark}. */
@NullMarked
package eu.insert.tutor.dialogues.benchmark;

import org.jspecify.annotations.NullMarked;
