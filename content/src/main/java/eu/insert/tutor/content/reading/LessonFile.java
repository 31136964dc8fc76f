package eu.insert.tutor.content.reading;

import static eu.insert.tutor.content.reading.MarkdownFile.children;
import static eu.insert.tutor.content.reading.MarkdownFile.line;

import eu.insert.tutor.content.Activity;
import eu.insert.tutor.content.Card;
import eu.insert.tutor.content.Question;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.content.Source;
import eu.insert.tutor.content.readability.Readability;
import eu.insert.tutor.content.source.Fields;
import eu.insert.tutor.content.source.Located;
import eu.insert.tutor.content.source.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;

/** Reads a lesson: front matter, title, cards, questions, activity. */
final class LessonFile {
    private static final Pattern CARD = Pattern.compile("<!--\\s*card\\b:?\\s*([^\\s]*)\\s*-->\\s*");
    private static final Pattern COMPETENCE = Pattern.compile("([a-z]+:[a-z-]+):([1-8])");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|not opened");

    private final MarkdownFile file;
    private final Known known;
    private final Problems problems;

    private LessonFile(MarkdownFile file, Known known, Problems problems) {
        this.file = file;
        this.known = known;
        this.problems = problems;
    }

    static LessonDraft read(MarkdownFile file, Known known, Problems problems) {
        return new LessonFile(file, known, problems).read();
    }

    private LessonDraft read() {
        Fields front = file.front();
        String id = front.need("id");
        Ids.wellFormed("lesson", id, file.path(), front.line("id"), problems);
        int minutes = front.number("minutes", 3, 5);
        List<String> competences = competences(front);
        List<Source> sources = front.list("sources").stream().map(this::source).toList();
        front.done();

        List<Node> blocks = file.blocks();
        List<Integer> parts = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Heading heading && heading.getLevel() == 2) {
                parts.add(i);
            }
        }
        if (parts.size() != 2) {
            problems.error(
                    file.path(),
                    parts.size() > 2 ? line(blocks.get(parts.get(2))) : 0,
                    "The lesson has " + parts.size() + " headings with ##.",
                    "It has two: the first opens the questions, the second the classroom activity.");
        }
        int questionsAt = parts.isEmpty() ? blocks.size() : parts.get(0);
        int activityAt = parts.size() < 2 ? blocks.size() : parts.get(1);
        String title = title(blocks, file.path(), problems);
        return new LessonDraft(
                file.path(),
                id,
                minutes,
                competences,
                sources,
                title,
                cards(blocks.subList(0, questionsAt)),
                questions(blocks.subList(Math.min(blocks.size(), questionsAt + 1), activityAt)),
                activity(blocks.subList(activityAt, blocks.size())));
    }

    /** The first heading. */
    static String title(List<Node> blocks, String path, Problems problems) {
        Optional<Heading> title = blocks.stream()
                .filter(b -> b instanceof Heading h && h.getLevel() == 1)
                .map(Heading.class::cast)
                .findFirst();
        if (title.isEmpty()) {
            problems.error(path, 0, "The file has no title.", "Write \"# Title\" under the front matter.");
            return "";
        }
        Known nothing = new Known(java.util.Set.of(), java.util.Set.of(), java.util.Set.of());
        return new RichText(path, nothing, problems).inlines(title.get()).plainText();
    }

    private List<String> competences(Fields front) {
        List<String> competences = new ArrayList<>();
        for (Located<String> competence : front.texts("competences")) {
            Matcher parts = COMPETENCE.matcher(competence.it());
            if (!parts.matches()) {
                problems.error(
                        file.path(),
                        competence.line(),
                        "\"" + competence.it() + "\" is no competence.",
                        "Write entrecomp:NAME:LEVEL with a level from 1 to 8.");
            } else if (!known.competences().contains(parts.group(1))) {
                problems.error(
                        file.path(),
                        competence.line(),
                        "Nobody knows the competence \"" + parts.group(1) + "\".",
                        Ids.didYouMean(parts.group(1), known.competences()));
            }
            competences.add(competence.it());
        }
        if (competences.isEmpty()) {
            problems.error(
                    file.path(),
                    front.line(),
                    "The lesson names no competence.",
                    "Add \"competences: [entrecomp:spotting-opportunities:2]\" to the front matter.");
        }
        return competences;
    }

    private Source source(Fields fields) {
        String read = fields.need("read");
        if (!read.isEmpty() && !DAY.matcher(read).matches()) {
            problems.error(
                    file.path(),
                    fields.line("read"),
                    "\"read: " + read + "\" is no day.",
                    "Write it as 2026-11-24, or \"not opened\".");
        }
        String where = fields.need("where");
        if (where.startsWith("http://") || where.startsWith("https://")) {
            problems.error(file.path(), fields.line("where"), "The address begins with http.", "Leave https:// out.");
        }
        Source source =
                new Source(fields.need("what"), where, read, fields.text("says").orElse(""));
        fields.done();
        return source;
    }

    private List<Located<Card>> cards(List<Node> blocks) {
        List<Located<Card>> cards = new ArrayList<>();
        List<Node> inside = new ArrayList<>();
        String id = "";
        int start = 0;
        boolean open = false;
        boolean titleSeen = false;
        Ids ids = new Ids();
        for (Node block : blocks) {
            if (!titleSeen && block instanceof Heading heading && heading.getLevel() == 1) {
                titleSeen = true;
                continue;
            }
            Matcher comment = CARD.matcher(block instanceof HtmlBlock html ? html.getLiteral() : "");
            boolean opens = comment.matches();
            if (open && (opens || block instanceof ThematicBreak)) {
                cards.add(card(id, start, inside));
                inside.clear();
                open = false;
            }
            if (opens) {
                id = comment.group(1);
                start = line(block);
                open = true;
                if (id.isEmpty()) {
                    problems.error(file.path(), start, "The card has no id.", "Write <!-- card: id -->.");
                }
                ids.take("card", id, file.path(), start, problems);
            } else if (open) {
                inside.add(block);
            } else if (!(block instanceof ThematicBreak)) {
                problems.error(
                        file.path(),
                        line(block),
                        "This text belongs to no card.",
                        "Begin each card with a line <!-- card: id -->, with no other words on that line.");
            }
        }
        if (open) {
            cards.add(card(id, start, inside));
        }
        if (cards.size() < 3 || cards.size() > 5) {
            problems.error(file.path(), start, "The lesson has " + cards.size() + " cards.", "It has 3 to 5.");
        }
        return cards;
    }

    private Located<Card> card(String id, int start, List<Node> inside) {
        RichText rich = new RichText(file.path(), known, problems);
        Rich text = rich.of(inside);
        if (text.isEmpty()) {
            problems.error(file.path(), start, "The card \"" + id + "\" is empty.", "Write its text, or delete it.");
        }
        if (rich.pictures().size() > 1) {
            problems.error(
                    file.path(),
                    rich.pictures().get(1).line(),
                    "The card \"" + id + "\" has " + rich.pictures().size() + " pictures.",
                    "A message takes one; make another card.");
        }
        if (rich.terms().size() > 2) {
            problems.error(
                    file.path(),
                    rich.terms().get(2).line(),
                    "The card \"" + id + "\" uses " + rich.terms().size() + " terms of the glossary.",
                    "Keep two at most; each becomes a button.");
        }
        Limits.card(id, text, !rich.pictures().isEmpty(), file.path(), start, problems);
        Readability.look(() -> Prose.of(file.path(), "card \"" + id + "\"", start, inside), problems);
        return new Located<>(
                new Card(
                        id,
                        text,
                        rich.pictures().stream().map(Located::it).findFirst(),
                        rich.terms().stream().map(Located::it).toList()),
                start);
    }

    private List<Located<Question>> questions(List<Node> blocks) {
        List<Located<Question>> questions = new QuestionsText(file.path(), known, problems).read(blocks);
        if (questions.size() < 3 || questions.size() > 5) {
            problems.error(
                    file.path(),
                    blocks.isEmpty() ? 0 : line(blocks.getFirst()),
                    "The lesson has " + questions.size() + " questions.",
                    "It has 3 to 5, each under <!-- question: id, kind -->.");
        }
        return questions;
    }

    private Activity activity(List<Node> blocks) {
        if (blocks.isEmpty()) {
            return new Activity("", Rich.EMPTY, List.of(), Rich.EMPTY, Rich.EMPTY);
        }
        RichText rich = new RichText(file.path(), known, problems);
        int at = line(blocks.getFirst());
        Readability.look(() -> Prose.of(file.path(), "classroom activity", at, blocks), problems);
        String title = rich.inlines(blocks.getFirst()).plainText();
        Rich setting = Rich.EMPTY;
        List<Rich> steps = new ArrayList<>();
        List<Rich> advice = new ArrayList<>();
        for (Node block : blocks.subList(1, blocks.size())) {
            if (block instanceof ThematicBreak) {
                continue;
            }
            if (setting.isEmpty() && steps.isEmpty() && bold(block)) {
                setting = rich.inlines(block);
            } else if (steps.isEmpty() && block instanceof OrderedList list) {
                children(list).forEach(item -> steps.add(rich.of(children(item))));
            } else if (steps.isEmpty() || (advice.isEmpty() && !beginsBold(block))) {
                problems.error(
                        file.path(),
                        line(block),
                        "The activity is not in its order here.",
                        "One bold line, numbered steps, then paragraphs that begin with bold words.");
            } else if (beginsBold(block)) {
                advice.add(rich.of(List.of(block)));
            } else {
                advice.set(advice.size() - 1, Rich.paragraphs(advice.getLast(), rich.of(List.of(block))));
            }
        }
        if (setting.isEmpty() || steps.isEmpty() || advice.isEmpty()) {
            String missing = setting.isEmpty()
                    ? "bold line with time, group size and material"
                    : steps.isEmpty() ? "list of numbered steps" : "paragraph for people who read little";
            problems.error(
                    file.path(),
                    at,
                    "The activity has no " + missing + ".",
                    "Add it; docs/writing-lessons.md shows an activity.");
        }
        return new Activity(
                title,
                unbold(setting),
                steps,
                advice.isEmpty() ? Rich.EMPTY : advice.getFirst(),
                advice.isEmpty() ? Rich.EMPTY : Rich.paragraphs(advice.subList(1, advice.size())));
    }

    private static boolean bold(Node block) {
        return beginsBold(block) && children(block).size() == 1;
    }

    private static boolean beginsBold(Node block) {
        return block instanceof Paragraph && block.getFirstChild() instanceof StrongEmphasis;
    }

    private static Rich unbold(Rich setting) {
        String html = setting.html();
        return html.startsWith("<b>") ? new Rich(html.substring(3, html.length() - 4)) : setting;
    }
}
