/** Rules of the house that no compiler knows: which room may use which, and what belongs to one room alone. */
@NullMarked
package eu.insert.tutor.bot.house;

import org.jspecify.annotations.NullMarked;
