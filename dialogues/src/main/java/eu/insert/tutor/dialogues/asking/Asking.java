package eu.insert.tutor.dialogues.asking;

import eu.insert.tutor.content.Answer;
import eu.insert.tutor.content.Question;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.dialogues.script.Button;
import eu.insert.tutor.dialogues.script.Offer;
import eu.insert.tutor.dialogues.script.Scene;
import java.util.List;

/** How a question is asked until its answer is whole. What was tapped so far is the draft: a short text in the frame. */
public interface Asking {
    /** The one button of all questions; its argument tells what is picked. */
    Button PICK = Button.of("pick", "");

    /** The question as shown, with what was picked so far. */
    Rich shown(Scene scene, String draft);

    /** What can be tapped. */
    List<List<Offer>> offers(Scene scene, String draft);

    /** What becomes of a tap. */
    Step tapped(String argument, String draft);

    /** What becomes of words that the learner wrote; empty where they sent a voice note or a photo without any. */
    Step wrote(String words, String draft);

    /** What a right answer looks like; empty where the feedback says it all. */
    Rich solution();

    /** The way to ask this question; the seed decides how things are shuffled. */
    static Asking of(Question question, long seed) {
        return switch (question) {
            case Question.OneChoice one -> new AskingOne(one);
            case Question.ManyChoices many -> new AskingMany(many);
            case Question.Order order -> new AskingOrder(order, seed);
            case Question.Match match -> new AskingMatch(match, seed);
            case Question.HowMuch number -> new AskingNumber(number);
            case Question.ShortText text -> new AskingText(text);
            case Question.Reflection reflection -> new AskingReflection(reflection);
        };
    }

    /** What an input leads to. */
    sealed interface Step {
        /** More is to come. */
        record Going(String draft) implements Step {}

        /** The answer is whole. */
        record Answered(Answer answer) implements Step {}

        /**
         * Not an answer to this question.
         *
         * @param hint key of a phrase that helps
         */
        record NotUnderstood(String hint) implements Step {}
    }
}
