package eu.insert.tutor.content.reading;

import static eu.insert.tutor.content.reading.MarkdownFile.children;
import static eu.insert.tutor.content.reading.MarkdownFile.line;

import eu.insert.tutor.content.Amount;
import eu.insert.tutor.content.Option;
import eu.insert.tutor.content.Pair;
import eu.insert.tutor.content.Question;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.content.Typed;
import eu.insert.tutor.content.source.Problems;
import eu.insert.tutor.content.words.Dialect;
import eu.insert.tutor.content.words.Folded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Reads one question: its prompt, its list of answers and its feedback. */
final class QuestionText {
    private static final Pattern TASK = Pattern.compile("\\[([ xX])]\\s+(.*)", Pattern.DOTALL);
    private static final Pattern AMOUNT = Pattern.compile("(-?\\d+(?:\\.\\d+)?)(?:\\s*±\\s*(\\d+(?:\\.\\d+)?))?");

    private final String path;
    private final int line;
    private final String id;
    private final RichText rich;
    private final Problems problems;

    QuestionText(String path, int line, String id, RichText rich, Problems problems) {
        this.path = path;
        this.line = line;
        this.id = id;
        this.rich = rich;
        this.problems = problems;
    }

    /** An item of the list of answers. */
    private record Item(boolean task, boolean right, Rich text, Rich feedback, int line) {}

    /** What stands under the title: prompt, then items, then the quotation for the whole. */
    private record Parts(Rich prompt, List<Item> items, boolean numbered, Rich feedback) {}

    Optional<Question> read(String kind, String title, Optional<String> lesson, List<Node> blocks) {
        Parts parts = parts(blocks, kind);
        Question.Head head = new Question.Head(id, title, parts.prompt(), lesson);
        if (parts.prompt().isEmpty()) {
            error(line, "asks nothing", "Write what is asked under its title.");
        }
        return switch (kind) {
            case "one" -> Optional.of(new Question.OneChoice(head, options(parts, 3, 4, true)));
            case "many" -> Optional.of(new Question.ManyChoices(head, options(parts, 4, 5, false)));
            case "order" -> Optional.of(new Question.Order(head, ordered(parts), needed(parts.feedback())));
            case "match" -> Optional.of(new Question.Match(head, pairs(parts), needed(parts.feedback())));
            case "number" -> Optional.of(new Question.HowMuch(head, amounts(parts), needed(parts.feedback())));
            case "text" -> Optional.of(new Question.ShortText(head, typed(parts), needed(parts.feedback())));
            case "reflect" -> Optional.of(new Question.Reflection(head, needed(parts.feedback())));
            default -> {
                error(
                        line,
                        "is of the unknown kind \"" + kind + "\"",
                        "The kinds are one, many, order, match, number, text and reflect.");
                yield Optional.empty();
            }
        };
    }

    private Parts parts(List<Node> blocks, String kind) {
        int listAt = -1;
        int lists = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof ListBlock list) {
                lists += listAt >= 0 && (task(list) || kind.equals("match")) ? 1 : 0;
                listAt = i;
            }
        }
        if (lists > 0) {
            error(
                    line(blocks.get(listAt)),
                    "has its answers in several lists",
                    "Indent the feedback under each answer by two blanks, and leave no other text between answers.");
        }
        boolean answers = !kind.equals("reflect");
        if (answers && listAt < 0) {
            error(line, "has no list of answers", "docs/writing-lessons.md shows how each kind is written.");
        }
        int quoteAt = blocks.size() - 1;
        boolean quoted = !blocks.isEmpty() && blocks.getLast() instanceof BlockQuote && quoteAt > listAt;
        int promptEnd = answers && listAt >= 0 ? listAt : quoted ? quoteAt : blocks.size();
        if (answers && listAt >= 0) {
            for (Node stray : blocks.subList(listAt + 1, quoted ? quoteAt : blocks.size())) {
                error(line(stray), "has text behind its answers", "Put it before them, or make it a quotation.");
            }
        }
        List<Item> items = new ArrayList<>();
        boolean numbered = false;
        if (answers && listAt >= 0) {
            numbered = blocks.get(listAt) instanceof OrderedList;
            children(blocks.get(listAt)).forEach(n -> items.add(item(n)));
        }
        return new Parts(
                rich.of(blocks.subList(0, promptEnd)),
                items,
                numbered,
                quoted ? rich.of(children(blocks.getLast())) : Rich.EMPTY);
    }

    private static boolean task(ListBlock list) {
        return list instanceof BulletList
                && list.getFirstChild() != null
                && list.getFirstChild().getFirstChild() instanceof Paragraph paragraph
                && paragraph.getFirstChild() instanceof org.commonmark.node.Text text
                && text.getLiteral().startsWith("[");
    }

    private Item item(Node item) {
        List<Node> parts = new ArrayList<>(children(item));
        Rich feedback = Rich.EMPTY;
        if (!parts.isEmpty() && parts.getLast() instanceof BlockQuote quote) {
            feedback = rich.of(children(quote));
            parts.removeLast();
        }
        Rich text = rich.of(parts);
        if (text.isEmpty()) {
            error(line(item), "has an empty answer", "Write it, or delete it.");
        }
        Matcher task = TASK.matcher(text.html());
        return task.matches()
                ? new Item(
                        true, !task.group(1).isBlank(), new Rich(task.group(2).strip()), feedback, line(item))
                : new Item(false, false, text, feedback, line(item));
    }

    private List<Option> options(Parts parts, int least, int most, boolean one) {
        tasks(parts);
        count(parts, least, most, "options");
        long right = parts.items().stream().filter(Item::right).count();
        if (one && right != 1) {
            error(
                    line,
                    "marks " + right + " options as right",
                    "Mark exactly one with [x], or make it of the kind many.");
        } else if (right == 0) {
            error(line, "marks no option as right", "Mark at least one with [x].");
        } else if (!one && right == parts.items().size()) {
            error(line, "marks every option as right", "Leave at least one that is not.");
        }
        if (!parts.feedback().isEmpty()) {
            error(line, "has a quotation behind its options", "Give every option its own feedback, indented under it.");
        }
        return parts.items().stream()
                .map(i -> new Option(i.text(), i.right(), feedback(i)))
                .toList();
    }

    private Rich feedback(Item item) {
        if (item.feedback().isEmpty()) {
            error(
                    item.line(),
                    "has no feedback under \"" + shortened(item.text()) + "\"",
                    "Write \"  > ...\" under it: what is right in it, why, what next.");
        }
        return item.feedback();
    }

    private List<Rich> ordered(Parts parts) {
        if (!parts.numbered() && !parts.items().isEmpty()) {
            error(line, "is to be put in order and has no numbers", "Write its items as 1. 2. 3. in the right order.");
        }
        count(parts, 3, 6, "items");
        List<Rich> items = parts.items().stream().map(Item::text).toList();
        if (items.stream().distinct().count() < items.size()) {
            error(line, "has the same item twice", "Make them differ.");
        }
        return items;
    }

    private List<Pair> pairs(Parts parts) {
        count(parts, 3, 5, "pairs");
        List<Pair> pairs = new ArrayList<>();
        for (Item item : parts.items()) {
            String[] sides = item.text().html().split("\\s*(→|-&gt;)\\s*", -1);
            if (sides.length != 2
                    || sides[0].isBlank()
                    || sides[1].isBlank()
                    || Dialect.fault(sides[0]).isPresent()
                    || Dialect.fault(sides[1]).isPresent()) {
                error(item.line(), "has a pair that does not read", "Write \"- left → right\".");
            } else {
                pairs.add(new Pair(new Rich(sides[0].strip()), new Rich(sides[1].strip()), item.feedback()));
            }
        }
        if (pairs.stream().map(Pair::left).distinct().count() < pairs.size()) {
            error(line, "has the same left side twice", "Make them differ.");
        }
        return pairs;
    }

    private List<Amount> amounts(Parts parts) {
        tasks(parts);
        List<Amount> amounts = new ArrayList<>();
        for (Item item : parts.items()) {
            Matcher number = AMOUNT.matcher(item.text().plainText());
            if (!number.matches()) {
                error(
                        item.line(),
                        "accepts \"" + item.text().plainText() + "\", which is no number",
                        "Write it without separators of thousands and with a point: 1500, 2.5, 12 ± 1.");
                continue;
            }
            String tolerance = Optional.ofNullable(number.group(2)).orElse("0");
            amounts.add(new Amount(
                    new BigDecimal(number.group(1)),
                    new BigDecimal(tolerance),
                    item.right(),
                    item.right() ? item.feedback() : feedback(item)));
        }
        someRight(parts);
        for (Amount mistake : amounts) {
            boolean accepted = amounts.stream()
                    .anyMatch(a -> a.right()
                            && a.value().subtract(mistake.value()).abs().compareTo(a.tolerance()) <= 0);
            if (!mistake.right() && accepted) {
                error(
                        line,
                        "names " + mistake.value() + " as a mistake and accepts it too",
                        "Make the tolerance smaller.");
            }
        }
        return amounts;
    }

    private List<Typed> typed(Parts parts) {
        tasks(parts);
        someRight(parts);
        List<Typed> typed = new ArrayList<>();
        for (Item item : parts.items()) {
            List<String> forms = List.of(item.text().plainText().split("\\s*\\|\\s*")).stream()
                    .filter(Predicate.not(String::isBlank))
                    .map(String::strip)
                    .toList();
            typed.add(new Typed(forms, item.right(), item.right() ? item.feedback() : feedback(item)));
        }
        List<String> accepted = typed.stream()
                .filter(Typed::right)
                .flatMap(t -> t.forms().stream())
                .map(Folded::letters)
                .toList();
        typed.stream()
                .filter(t -> !t.right())
                .flatMap(t -> t.forms().stream())
                .filter(f -> accepted.contains(Folded.letters(f)))
                .forEach(f ->
                        error(line, "names \"" + f + "\" as a mistake and accepts it too", "Keep one of the two."));
        return typed;
    }

    private void tasks(Parts parts) {
        for (Item item : parts.items()) {
            if (!item.task()) {
                error(
                        item.line(),
                        "has an answer without a box: \"" + shortened(item.text()) + "\"",
                        "Begin it with \"- [ ] \" or \"- [x] \".");
            }
        }
    }

    private void someRight(Parts parts) {
        if (parts.items().stream().noneMatch(Item::right)) {
            error(line, "accepts no answer", "Mark what is accepted with [x].");
        }
    }

    private void count(Parts parts, int least, int most, String things) {
        int count = parts.items().size();
        if (count > 0 && (count < least || count > most)) {
            error(line, "has " + count + " " + things, "It has " + least + " to " + most + ".");
        }
    }

    private Rich needed(Rich feedback) {
        if (feedback.isEmpty()) {
            error(line, "has no feedback for the whole", "End it with a quotation: a line that begins with \"> \".");
        }
        return feedback;
    }

    private void error(int at, String what, String mend) {
        problems.error(path, at, "The question \"" + id + "\" " + what + ".", mend);
    }

    private static String shortened(Rich text) {
        String plain = text.plainText();
        return plain.length() <= 40 ? plain : plain.substring(0, 40) + "...";
    }
}
