package eu.insert.tutor.content.reading;

import eu.insert.tutor.content.Option;
import eu.insert.tutor.content.Pair;
import eu.insert.tutor.content.Question;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.content.source.Problems;
import eu.insert.tutor.content.words.Words;
import java.util.List;
import java.util.stream.Stream;

/** What Telegram takes in one message, less what the tutor writes around it; and what people take. */
final class Limits {
    /** For the line with module, lesson and bar, and the letters before options. */
    private static final int AROUND = 200;

    static final int MESSAGE = 4096 - AROUND;
    static final int CAPTION = 1024 - AROUND;

    /** Words of a card: more is no card any more, it is a page. */
    private static final int CARD_WORDS = 80;

    private static final int GOOD_CARD_WORDS = 60;

    private Limits() {}

    static void card(String id, Rich text, boolean picture, String path, int line, Problems problems) {
        int most = picture ? CAPTION : MESSAGE;
        if (text.length() > most) {
            problems.error(
                    path,
                    line,
                    "The card \"" + id + "\" has " + text.length() + " characters; "
                            + (picture ? "under a picture " : "in a message ") + "Telegram has room for " + most + ".",
                    "Shorten it, or make two cards of it.");
        }
        int words = Words.in(text.plainText()).size();
        if (words > CARD_WORDS) {
            problems.error(
                    path,
                    line,
                    "The card \"" + id + "\" has " + words + " words.",
                    "Say it in " + GOOD_CARD_WORDS + ", at most in " + CARD_WORDS + ", or make two cards of it.");
        } else if (words > GOOD_CARD_WORDS) {
            problems.warning(
                    path,
                    line,
                    "The card \"" + id + "\" has " + words + " words.",
                    "Say it in " + GOOD_CARD_WORDS + ".");
        }
    }

    static void question(Question question, String path, int line, Problems problems) {
        tooLong("The question", question.id(), length(shown(question)), path, line, problems);
        tooLong("The feedback of", question.id(), length(said(question)), path, line, problems);
    }

    private static void tooLong(String what, String id, int length, String path, int line, Problems problems) {
        if (length > MESSAGE) {
            problems.error(
                    path,
                    line,
                    what + " \"" + id + "\" has " + length + " characters; in a message Telegram has room for "
                            + MESSAGE + ".",
                    "Shorten it.");
        }
    }

    private static int length(Stream<Rich> texts) {
        return texts.mapToInt(t -> t.length() + 4).sum();
    }

    /** All that stands in the message that asks. */
    private static Stream<Rich> shown(Question question) {
        Stream<Rich> head =
                Stream.of(Rich.plain(question.head().title()), question.head().prompt());
        return Stream.concat(
                head,
                switch (question) {
                    case Question.OneChoice one -> one.options().stream().map(Option::text);
                    case Question.ManyChoices many -> many.options().stream().map(Option::text);
                    case Question.Order order -> order.items().stream();
                    case Question.Match match -> match.pairs().stream().flatMap(p -> Stream.of(p.left(), p.right()));
                    case Question.HowMuch number -> Stream.empty();
                    case Question.ShortText text -> Stream.empty();
                    case Question.Reflection reflection -> Stream.empty();
                });
    }

    /** The most that can be said about an answer. */
    private static Stream<Rich> said(Question question) {
        return switch (question) {
            case Question.OneChoice one ->
                longest(one.options().stream().map(Option::feedback).toList());
            case Question.ManyChoices many -> many.options().stream().flatMap(o -> Stream.of(o.text(), o.feedback()));
            case Question.Order order -> Stream.of(order.feedback());
            case Question.Match match ->
                Stream.concat(
                        Stream.of(match.feedback()), match.pairs().stream().flatMap(Limits::pair));
            case Question.HowMuch number -> Stream.of(number.otherwise());
            case Question.ShortText text -> Stream.of(text.otherwise());
            case Question.Reflection reflection -> Stream.of(reflection.feedback());
        };
    }

    private static Stream<Rich> pair(Pair pair) {
        return Stream.of(pair.left(), pair.right(), pair.feedback());
    }

    private static Stream<Rich> longest(List<Rich> texts) {
        return texts.stream().sorted((a, b) -> b.length() - a.length()).limit(1);
    }
}
