package eu.insert.tutor.dialogues.asking;

import eu.insert.tutor.content.Option;
import eu.insert.tutor.content.Rich;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Letters for options, and drafts: positions joined by commas. */
final class Letters {
    private Letters() {}

    /** A for the first. */
    static String letter(int position) {
        return String.valueOf((char) ('A' + position));
    }

    /** Options one below the other, each with its letter in bold. */
    static Rich list(List<Rich> options) {
        return new Rich(IntStream.range(0, options.size())
                .mapToObj(i -> "<b>" + letter(i) + "</b>  " + options.get(i).html())
                .collect(Collectors.joining("\n")));
    }

    /** The right ones of these options, each with its letter. */
    static Rich right(List<Option> options) {
        return new Rich(IntStream.range(0, options.size())
                .filter(i -> options.get(i).right())
                .mapToObj(i ->
                        "<b>" + letter(i) + "</b>  " + options.get(i).text().html())
                .collect(Collectors.joining("\n")));
    }

    /** The positions in a draft. */
    static List<Integer> read(String draft) {
        List<Integer> positions = new ArrayList<>();
        for (String part : draft.split(",", -1)) {
            if (!part.isEmpty()) {
                positions.add(Integer.valueOf(part));
            }
        }
        return positions;
    }

    /** The draft of these positions. */
    static String write(List<Integer> positions) {
        return positions.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Positions from 0 in an order that is never the plain one, where there are two or more. */
    static List<Integer> shuffled(int size, long seed) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        List<Integer> plain = List.copyOf(order);
        Collections.shuffle(order, new Random(seed));
        if (order.equals(plain) && size > 1) {
            Collections.rotate(order, 1);
        }
        return order;
    }
}
