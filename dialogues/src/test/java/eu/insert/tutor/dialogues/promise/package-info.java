/** What every turn of the tutor promises, whatever came in. Tests of {@code bot} may use it too. */
@NullMarked
package eu.insert.tutor.dialogues.promise;

import org.jspecify.annotations.NullMarked;
