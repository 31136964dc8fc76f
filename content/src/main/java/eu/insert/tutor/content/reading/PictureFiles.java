package eu.insert.tutor.content.reading;

import eu.insert.tutor.content.source.Problems;
import eu.insert.tutor.content.source.SourceText;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks pictures: each has a source that can be edited (SVG) and a form that chat can show (PNG). */
final class PictureFiles {
    private static final int LARGEST = 2_000_000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Pattern UNSAFE_SVG = Pattern.compile(
            "<script|<foreignObject|<image|<!ENTITY|<!DOCTYPE|\\son[a-z]+\\s*=|href\\s*=\\s*[\"'](?!#)|url\\((?!\\s*['\"]?#)",
            Pattern.CASE_INSENSITIVE);

    private PictureFiles() {}

    /** The files that are shown as they are. */
    static Map<String, byte[]> read(SortedMap<String, byte[]> files, Problems problems) {
        Map<String, byte[]> shown = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.endsWith(".png")) {
                png(path, bytes, files, problems);
                shown.put(path, bytes);
            } else if (path.endsWith(".svg")) {
                svg(path, bytes, files, problems);
            }
        });
        return shown;
    }

    private static void png(String path, byte[] bytes, SortedMap<String, byte[]> files, Problems problems) {
        String svg = path.substring(0, path.length() - 4) + ".svg";
        if (!files.containsKey(svg)) {
            problems.error(
                    path, 0, "The picture has no SVG beside it.", "Add " + svg + ", so that others can edit it.");
        }
        if (bytes.length < PNG.length || java.util.Arrays.mismatch(PNG, bytes) != PNG.length) {
            problems.error(
                    path,
                    0,
                    "The file is no PNG.",
                    "Make it anew from its SVG: rsvg-convert -w 1000 NAME.svg -o NAME.png");
        }
        if (bytes.length > LARGEST) {
            problems.error(
                    path,
                    0,
                    "The picture is larger than " + LARGEST + " bytes.",
                    "Make it smaller; phones pay for it.");
        }
    }

    private static void svg(String path, byte[] bytes, SortedMap<String, byte[]> files, Problems problems) {
        String png = path.substring(0, path.length() - 4) + ".png";
        if (!files.containsKey(png)) {
            problems.error(
                    path,
                    0,
                    "The picture has no PNG beside it.",
                    "Make it: rsvg-convert -w 1000 " + path + " -o " + png);
        }
        SourceText.of(path, bytes, problems).ifPresent(svg -> {
            Matcher unsafe = UNSAFE_SVG.matcher(svg.text());
            if (unsafe.find()) {
                int line = 1
                        + (int) svg.text()
                                .substring(0, unsafe.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                problems.error(
                        path,
                        line,
                        "The picture holds \"" + unsafe.group().strip() + "\", which can run or load things.",
                        "Draw with plain shapes only.");
            }
            if (svg.text().contains("<text")) {
                problems.warning(
                        path,
                        0,
                        "The picture has words in it.",
                        "Leave words to the card's text: pictures are shared by all languages.");
            }
        });
    }
}
