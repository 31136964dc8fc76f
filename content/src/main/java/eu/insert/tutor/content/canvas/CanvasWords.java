package eu.insert.tutor.content.canvas;

import eu.insert.tutor.content.Canvas;
import java.util.List;
import java.util.Map;

/**
 * A canvas's words in one language.
 *
 * @param lists word lists for conditions: folded beginnings of words, or phrases
 * @param feedback rich text by rule id, with {@code {quote}} and {@code {word}}
 */
record CanvasWords(
        Canvas.Words words,
        Map<String, Canvas.BlockWords> blocks,
        Map<String, List<String>> lists,
        Map<String, String> feedback) {}
