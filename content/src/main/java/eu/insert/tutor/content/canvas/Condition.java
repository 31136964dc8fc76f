package eu.insert.tutor.content.canvas;

import eu.insert.tutor.content.source.Fields;
import eu.insert.tutor.content.source.Located;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When a rule speaks. What it found in the learner's words is told, so that it can be quoted. */
sealed interface Condition {
    /** The words that made it hold, as the learner wrote them (may be empty); nothing where it does not hold. */
    Optional<String> in(Filled filled);

    /** Always. */
    record Always() implements Condition {
        @Override
        public Optional<String> in(Filled filled) {
            return Optional.of("");
        }
    }

    /** {@code words-below: 3}: something is written, with fewer words. */
    record WordsBelow(int most) implements Condition {
        @Override
        public Optional<String> in(Filled filled) {
            return holds(!filled.isEmpty() && filled.words() < most);
        }
    }

    /** {@code words-above: 40}: more words are written. */
    record WordsAbove(int least) implements Condition {
        @Override
        public Optional<String> in(Filled filled) {
            return holds(filled.words() > least);
        }
    }

    /** {@code mentions: everybody}: a word of that list is written. */
    record Mentions(String list) implements Condition {
        @Override
        public Optional<String> in(Filled filled) {
            return filled.mention(list);
        }
    }

    /** {@code number: yes}: a number is written, in digits or in words of the list {@code numbers}. */
    record HasNumber(boolean wanted) implements Condition {
        @Override
        public Optional<String> in(Filled filled) {
            return holds(!filled.isEmpty() && filled.hasNumber() == wanted);
        }
    }

    /** {@code filled: BLOCK}. */
    record IsFilled(String block) implements Condition {
        @Override
        public Optional<String> in(Filled filled) {
            return holds(!filled.in(block).isEmpty());
        }
    }

    /** {@code quote: BLOCK}: something is written there. That is quoted. */
    record Quote(String block) implements Condition {
        @Override
        public Optional<String> in(Filled filled) {
            return Optional.of(filled.in(block).text()).filter(t -> !t.isBlank());
        }
    }

    /** {@code begins: near}: the text begins with a word of that list. */
    record Begins(String list) implements Condition {
        @Override
        public Optional<String> in(Filled filled) {
            return holds(filled.begins(list));
        }
    }

    /**
     * {@code kind: payer}: somebody of a kind that one of the lists {@code payer-...} knows is named. With
     * {@code shared-with: BLOCK} somebody of the same kind is named there too: "mothers" here, "families" there.
     */
    record Kind(String family, Optional<String> sharedWith) implements Condition {
        @Override
        public Optional<String> in(Filled filled) {
            Set<String> here = filled.kinds(family);
            return holds(sharedWith
                    .map(b -> filled.in(b).kinds(family).stream().anyMatch(here::contains))
                    .orElse(!here.isEmpty()));
        }
    }

    /** {@code item: {...}}: it holds for one of the things named here, looked at alone. That one is quoted. */
    record Item(Condition part) implements Condition {
        @Override
        public Optional<String> in(Filled filled) {
            return filled.items().stream()
                    .filter(i -> part.in(filled.only(i)).isPresent())
                    .findFirst();
        }
    }

    /** {@code sentence: {...}}: it holds for one of the sentences, looked at alone. That one is quoted. */
    record Sentence(Condition part) implements Condition {
        @Override
        public Optional<String> in(Filled filled) {
            return filled.sentences().stream()
                    .filter(s -> part.in(filled.only(s)).isPresent())
                    .findFirst();
        }
    }

    /** {@code same-as: BLOCK}: both say the same in the words that matter. */
    record SameAs(String block) implements Condition {
        @Override
        public Optional<String> in(Filled filled) {
            Set<String> mine = filled.stems();
            return holds(!mine.isEmpty() && mine.equals(filled.in(block).stems()));
        }
    }

    /** {@code unrelated-to: BLOCK}: both are written and have no word in common. */
    record UnrelatedTo(String block) implements Condition {
        @Override
        public Optional<String> in(Filled filled) {
            Filled other = filled.in(block);
            return holds(!filled.isEmpty()
                    && !other.isEmpty()
                    && filled.stems().stream().noneMatch(other.stems()::contains));
        }
    }

    /** {@code item-missing-in: BLOCK}: of the things named here, one is not named there. That one is quoted. */
    record ItemMissingIn(String block) implements Condition {
        @Override
        public Optional<String> in(Filled filled) {
            Filled other = filled.in(block);
            if (filled.isEmpty() || other.isEmpty()) {
                return Optional.empty();
            }
            Set<String> there = other.stems();
            List<String> empty = filled.lists().getOrDefault("empty-words", List.of());
            return filled.items().stream()
                    .filter(i -> {
                        Set<String> stems = Filled.stems(i, empty);
                        return !stems.isEmpty() && stems.stream().noneMatch(there::contains);
                    })
                    .findFirst();
        }
    }

    /** {@code sum-above: BLOCK}: the amounts here add up to more than those there. */
    record SumAbove(String block) implements Condition {
        @Override
        public Optional<String> in(Filled filled) {
            Optional<BigDecimal> here = filled.sum();
            Optional<BigDecimal> there = filled.in(block).sum();
            return here.isPresent() && there.isPresent() && here.get().compareTo(there.get()) > 0
                    ? Optional.of(here.get().toPlainString())
                    : Optional.empty();
        }
    }

    /**
     * {@code more-a-month-than: BLOCK}: however one reads the amounts, those here are more a month than those there. Ours
     * are quoted.
     */
    record MoreAMonthThan(String block) implements Condition {
        @Override
        public Optional<String> in(Filled filled) {
            Filled other = filled.in(block);
            Optional<Budget> here = Budget.of(filled, other);
            Optional<Budget> there = Budget.of(other, filled);
            return here.isPresent() && there.isPresent() && here.get().surelyAbove(there.get())
                    ? Optional.of(here.get().shown())
                    : Optional.empty();
        }
    }

    /** {@code at-most: BLOCK}: the first number here is not above the first number there. */
    record AtMost(String block) implements Condition {
        @Override
        public Optional<String> in(Filled filled) {
            Optional<BigDecimal> here = filled.figure();
            Optional<BigDecimal> there = filled.in(block).figure();
            return here.isPresent() && there.isPresent() && here.get().compareTo(there.get()) <= 0
                    ? Optional.of(here.get().toPlainString())
                    : Optional.empty();
        }
    }

    /** {@code not-above-total: BLOCK}: the amount here is not above what those there come to, which is quoted. */
    record NotAboveTotal(String block) implements Condition {
        @Override
        public Optional<String> in(Filled filled) {
            Optional<BigDecimal> here = filled.result();
            Optional<BigDecimal> there = filled.in(block).total();
            return here.isPresent() && there.isPresent() && here.get().compareTo(there.get()) <= 0
                    ? Optional.of(plain(there.get()))
                    : Optional.empty();
        }
    }

    /** {@code below: BLOCK}: the result here is below the result there. */
    record Below(String block) implements Condition {
        @Override
        public Optional<String> in(Filled filled) {
            Optional<BigDecimal> here = filled.result();
            Optional<BigDecimal> there = filled.in(block).result();
            return here.isPresent() && there.isPresent() && here.get().compareTo(there.get()) < 0
                    ? Optional.of(plain(here.get()))
                    : Optional.empty();
        }
    }

    /** {@code above-product: BLOCK}: more than hours times pieces an hour, say; that product is quoted. */
    record AboveProduct(String block) implements Condition {
        @Override
        public Optional<String> in(Filled filled) {
            Optional<BigDecimal> here = filled.result();
            Optional<BigDecimal> most = filled.in(block).product();
            return here.isPresent() && most.isPresent() && here.get().compareTo(most.get()) > 0
                    ? Optional.of(plain(most.get()))
                    : Optional.empty();
        }
    }

    /**
     * {@code off-break-even: {fixed: BLOCK, price: BLOCK, variable: BLOCK}}: no number here is near
     * {@code fixed / (price - variable)}, which is quoted. Silent where the price leaves nothing.
     */
    record OffBreakEven(String fixed, String price, String variable) implements Condition {
        private static final BigDecimal SHARE = new BigDecimal("0.03");

        @Override
        public Optional<String> in(Filled filled) {
            Optional<BigDecimal> costs = filled.in(fixed).total();
            Optional<BigDecimal> left = filled.in(price)
                    .result()
                    .flatMap(p -> filled.in(variable).total().map(p::subtract));
            if (filled.numbers().isEmpty()
                    || costs.isEmpty()
                    || left.isEmpty()
                    || left.get().signum() <= 0) {
                return Optional.empty();
            }
            BigDecimal sales = costs.get().divide(left.get(), 0, RoundingMode.CEILING);
            BigDecimal slack = sales.multiply(SHARE).max(BigDecimal.ONE);
            return filled.numbers().stream()
                            .anyMatch(n -> n.subtract(sales).abs().compareTo(slack) <= 0)
                    ? Optional.empty()
                    : Optional.of(plain(sales));
        }
    }

    /** {@code all: [...]}: every one holds; the first words found are quoted. */
    record All(List<Condition> parts) implements Condition {
        @Override
        public Optional<String> in(Filled filled) {
            String found = "";
            for (Condition part : parts) {
                Optional<String> words = part.in(filled);
                if (words.isEmpty()) {
                    return Optional.empty();
                }
                found = found.isEmpty() ? words.get() : found;
            }
            return Optional.of(found);
        }
    }

    /** {@code any: [...]}: one holds at least. */
    record Any(List<Condition> parts) implements Condition {
        @Override
        public Optional<String> in(Filled filled) {
            return parts.stream().flatMap(p -> p.in(filled).stream()).findFirst();
        }
    }

    /** {@code not: {...}}: it does not hold. */
    record Not(Condition part) implements Condition {
        @Override
        public Optional<String> in(Filled filled) {
            return holds(part.in(filled).isEmpty());
        }
    }

    /** {@code none: [...]}: not one of them holds. */
    record None(List<Condition> parts) implements Condition {
        @Override
        public Optional<String> in(Filled filled) {
            return holds(parts.stream().allMatch(p -> p.in(filled).isEmpty()));
        }
    }

    /** {@code in: BLOCK} beside another condition: that one, looked for in another block. */
    record In(String block, Condition part) implements Condition {
        @Override
        public Optional<String> in(Filled filled) {
            return part.in(filled.in(block));
        }
    }

    private static Optional<String> holds(boolean it) {
        return it ? Optional.of("") : Optional.empty();
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    /** Reads a condition; all that stands in one map has to hold. */
    static Condition read(Fields fields, Set<String> blocks, Set<String> lists) {
        List<Condition> parts = new ArrayList<>();
        if (fields.has("words-below")) {
            parts.add(new WordsBelow(fields.number("words-below", 1, 100)));
        }
        if (fields.has("words-above")) {
            parts.add(new WordsAbove(fields.number("words-above", 1, 300)));
        }
        list(fields, "mentions", lists).ifPresent(l -> parts.add(new Mentions(l)));
        list(fields, "begins", lists).ifPresent(l -> parts.add(new Begins(l)));
        fields.text("number").ifPresent(wanted -> parts.add(new HasNumber(wanted.matches("yes|true"))));
        block(fields, "filled", blocks).ifPresent(b -> parts.add(new IsFilled(b)));
        block(fields, "quote", blocks).ifPresent(b -> parts.add(new Quote(b)));
        Optional<String> shared = block(fields, "shared-with", blocks);
        family(fields, lists).ifPresent(f -> parts.add(new Kind(f, shared)));
        block(fields, "same-as", blocks).ifPresent(b -> parts.add(new SameAs(b)));
        block(fields, "unrelated-to", blocks).ifPresent(b -> parts.add(new UnrelatedTo(b)));
        block(fields, "item-missing-in", blocks).ifPresent(b -> parts.add(new ItemMissingIn(b)));
        block(fields, "sum-above", blocks).ifPresent(b -> parts.add(new SumAbove(b)));
        block(fields, "more-a-month-than", blocks).ifPresent(b -> parts.add(new MoreAMonthThan(b)));
        block(fields, "at-most", blocks).ifPresent(b -> parts.add(new AtMost(b)));
        block(fields, "not-above-total", blocks).ifPresent(b -> parts.add(new NotAboveTotal(b)));
        block(fields, "below", blocks).ifPresent(b -> parts.add(new Below(b)));
        block(fields, "above-product", blocks).ifPresent(b -> parts.add(new AboveProduct(b)));
        fields.map("off-break-even").ifPresent(sum -> parts.add(offBreakEven(sum, blocks)));
        fields.map("item").ifPresent(inner -> parts.add(new Item(read(inner, blocks, lists))));
        fields.map("sentence").ifPresent(inner -> parts.add(new Sentence(read(inner, blocks, lists))));
        if (fields.has("all")) {
            parts.add(new All(all(fields, "all", blocks, lists)));
        }
        if (fields.has("any")) {
            parts.add(new Any(all(fields, "any", blocks, lists)));
        }
        if (fields.has("none")) {
            parts.add(new None(all(fields, "none", blocks, lists)));
        }
        fields.map("not").ifPresent(inner -> parts.add(new Not(read(inner, blocks, lists))));
        Optional<String> other = block(fields, "in", blocks);
        fields.done();
        Condition whole = parts.size() == 1 ? parts.getFirst() : new All(parts);
        return other.<Condition>map(b -> new In(b, whole)).orElse(whole);
    }

    private static Condition offBreakEven(Fields sum, Set<String> blocks) {
        List<String> named = new ArrayList<>();
        for (String key : List.of("fixed", "price", "variable")) {
            sum.need(key);
            named.add(block(sum, key, blocks).orElse(""));
        }
        sum.done();
        return new OffBreakEven(named.get(0), named.get(1), named.get(2));
    }

    private static List<Condition> all(Fields fields, String key, Set<String> blocks, Set<String> lists) {
        return fields.list(key).stream().map(f -> read(f, blocks, lists)).toList();
    }

    private static Optional<String> list(Fields fields, String key, Set<String> lists) {
        Optional<Located<String>> named = fields.located(key);
        named.filter(l -> !lists.contains(l.it()))
                .ifPresent(l ->
                        fields.error(l.line(), "There is no word list \"" + l.it() + "\".", "Known: " + lists + "."));
        return named.map(Located::it);
    }

    private static Optional<String> family(Fields fields, Set<String> lists) {
        Optional<Located<String>> named = fields.located("kind");
        named.filter(f -> lists.stream().noneMatch(l -> l.startsWith(f.it() + "-")))
                .ifPresent(f -> fields.error(
                        f.line(), "No word list begins with \"" + f.it() + "-\".", "Known: " + lists + "."));
        return named.map(Located::it);
    }

    private static Optional<String> block(Fields fields, String key, Set<String> blocks) {
        Optional<Located<String>> named = fields.located(key);
        named.filter(b -> !blocks.contains(b.it()))
                .ifPresent(b -> fields.error(
                        b.line(), "There is no block \"" + b.it() + "\".", "Blocks here: " + blocks + "."));
        return named.map(Located::it);
    }
}
