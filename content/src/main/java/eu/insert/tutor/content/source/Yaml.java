package eu.insert.tutor.content.source;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * YAML as people write it here: maps, lists and text, each with its line. No type is guessed (a "no" stays a "no"), no
 * object is made, and what could blow up a reader is refused: aliases, deep nesting, tags.
 */
sealed interface Yaml {
    int DEEPEST = 12;

    /** Line from 1. */
    int line();

    /** What it is, in a word for people. */
    String kind();

    /** Keys in the order of the file. */
    record Mapping(Map<String, Yaml> entries, int line) implements Yaml {
        @Override
        public String kind() {
            return "a map of keys";
        }
    }

    /** Things in the order of the file. */
    record Sequence(List<Yaml> items, int line) implements Yaml {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Text, also of numbers and truths. */
    record Scalar(String text, int line) implements Yaml {
        @Override
        public String kind() {
            return "text";
        }
    }

    /** Reads one document; {@code linesBefore} is added to its lines. Empty where it is wrong or holds nothing. */
    static Optional<Yaml> read(String path, String text, int linesBefore, Problems problems) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        options.setAllowRecursiveKeys(false);
        try {
            Node root = new org.yaml.snakeyaml.Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            return root == null ? Optional.empty() : Optional.of(new Reader(path, linesBefore, problems).of(root));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1 + linesBefore;
            problems.error(path, line, "The YAML does not read: " + e.getProblem() + ".", mend(e.getProblem()));
        } catch (YAMLException e) {
            problems.error(
                    path,
                    0,
                    "The YAML does not read: " + e.getMessage() + ".",
                    "Write it plainly: no aliases (& and *), and not more than " + DEEPEST + " levels.");
        }
        return Optional.empty();
    }

    private static String mend(String problem) {
        if (problem.contains("tag is not allowed")) {
            return "Write it without the !.";
        }
        return problem.contains("mapping values are not allowed")
                ? "Text with a colon and a blank in it needs quotation marks around it."
                : "Look at the indentation (blanks, no tabs), at quotation marks and at colons in this line and the one"
                        + " above it.";
    }

    /** Turns nodes into ours. */
    final class Reader {
        private static final Set<Tag> PLAIN =
                Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MAP, Tag.SEQ, Tag.MERGE);
        private final String path;
        private final int linesBefore;
        private final Problems problems;
        private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

        private Reader(String path, int linesBefore, Problems problems) {
            this.path = path;
            this.linesBefore = linesBefore;
            this.problems = problems;
        }

        private Yaml of(Node node) {
            int line = node.getStartMark().getLine() + 1 + linesBefore;
            if (!seen.add(node)) {
                // Read again at each alias, a long text behind a few letters would keep a reader busy for hours.
                problems.error(path, line, "An alias (*) repeats what stands here.", "Write it out, without & and *.");
                return new Scalar("", line);
            }
            if (!PLAIN.contains(node.getTag())) {
                problems.error(path, line, "The tag " + node.getTag() + " is not taken.", "Write it without the !.");
            }
            return switch (node) {
                case ScalarNode scalar -> new Scalar(scalar.getValue(), line);
                case SequenceNode sequence -> {
                    List<Yaml> items = new ArrayList<>();
                    sequence.getValue().forEach(n -> items.add(of(n)));
                    yield new Sequence(items, line);
                }
                case MappingNode mapping -> mapping(mapping, line);
                default -> new Scalar("", line);
            };
        }

        private Mapping mapping(MappingNode mapping, int line) {
            Map<String, Yaml> entries = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                Yaml key = of(tuple.getKeyNode());
                if (!(key instanceof Scalar(String name, int keyLine))) {
                    problems.error(path, key.line(), "A key is " + key.kind() + ".", "A key is one word.");
                } else if (entries.putIfAbsent(name, of(tuple.getValueNode())) != null) {
                    problems.error(
                            path, keyLine, "The key \"" + name + "\" stands here twice.", "Keep one of the two.");
                }
            }
            return new Mapping(entries, line);
        }
    }
}
