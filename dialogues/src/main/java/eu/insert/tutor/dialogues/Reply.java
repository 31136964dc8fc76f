package eu.insert.tutor.dialogues;

import eu.insert.tutor.content.Rich;
import java.util.List;

/** What the tutor says. Rows of choices stand under the message in reading order. */
public sealed interface Reply {
    /**
     * A message.
     *
     * @param edits whether it takes the place of the message whose choice was tapped; sent anew where none was, or where
     *     that one can no longer be edited
     */
    record Text(Rich text, List<List<Choice>> choices, boolean edits) implements Reply {
        public Text {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A picture with a caption.
     *
     * @param edits as in {@link Text}; a text can not become a picture, so the channel then sends it anew
     */
    record Picture(Drawing drawing, Rich caption, List<List<Choice>> choices, boolean edits) implements Reply {
        public Picture {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A file to keep.
     *
     * @param name of the file, for instance {@code my-answers.json}
     * @param mediaType for instance {@code application/json}
     * @param content the file's text; for a {@link #PDF} the page that is printed, as XHTML without head and body
     */
    record Document(String name, String mediaType, String content, Rich caption, List<List<Choice>> choices)
            implements Reply {
        /** Media type of a file to print. */
        public static final String PDF = "application/pdf";

        public Document {
            choices = List.copyOf(choices);
        }
    }

    /** A few words that answer a tap and pass away, at most 200 characters: no message of their own. */
    record Toast(String text) implements Reply {}

    /** What a picture shows. */
    sealed interface Drawing {
        /** What it shows, in words, for those who cannot see it. */
        String alternative();

        /**
         * A picture of the library.
         *
         * @param path inside the library, for instance {@code pictures/value-flows.png}
         */
        record Still(String path, String alternative) implements Drawing {}

        /**
         * How far the learner has come: a bar for each module.
         *
         * @param title over the picture
         * @param rightToLeft whether it is read from right to left
         */
        record Bars(String title, List<Bar> bars, boolean rightToLeft, String alternative) implements Drawing {
            public Bars {
                bars = List.copyOf(bars);
            }
        }

        /**
         * One bar.
         *
         * @param done of {@code of}
         * @param passed whether it deserves its star
         */
        record Bar(String label, int done, int of, boolean passed) {}
    }
}
