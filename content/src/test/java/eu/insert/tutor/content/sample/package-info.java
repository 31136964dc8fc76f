/** What tests of the check talk about: a small library without a fault. */
@NullMarked
package eu.insert.tutor.content.sample;

import org.jspecify.annotations.NullMarked;
