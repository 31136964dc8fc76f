package eu.insert.tutor.bot.pictures;

import eu.insert.tutor.dialogues.Reply.Drawing.Bar;
import eu.insert.tutor.dialogues.Reply.Drawing.Bars;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws how far a learner has come: one bar for each module, a star where its quiz is passed. */
final class BarChart {
    private static final int WIDTH = 900;
    private static final int MARGIN = 48;
    private static final int TITLE = 116;
    private static final int ROW = 112;
    private static final int BAR_HEIGHT = 30;
    private static final int STAR_ROOM = 56;
    private static final Color PAPER = new Color(0xFFFDF8);
    private static final Color INK = new Color(0x23313F);
    private static final Color QUIET = new Color(0x5B6B7A);
    private static final Color EMPTY = new Color(0xE4E7EA);
    private static final Color FULL = new Color(0x1F7A6D);
    private static final Color STAR = new Color(0xF2A900);

    private final Font regular = font("NotoSans-Regular.ttf");
    private final Font bold = font("NotoSans-Bold.ttf");

    static {
        System.setProperty("java.awt.headless", "true");
        // Its cache in files is torn away while the tutor is turned off, and with it the picture.
        ImageIO.setUseCache(false);
    }

    byte[] png(Bars chart) {
        int height = TITLE + chart.bars().size() * ROW + MARGIN / 2;
        BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            pen.setColor(PAPER);
            pen.fillRect(0, 0, WIDTH, height);
            write(pen, chart.title(), bold.deriveFont(46f), INK, MARGIN, 76, chart.rightToLeft(), WIDTH - 2 * MARGIN);
            int y = TITLE;
            for (Bar bar : chart.bars()) {
                row(pen, bar, y, chart.rightToLeft());
                y += ROW;
            }
        } finally {
            pen.dispose();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written", e);
        }
        return out.toByteArray();
    }

    private void row(Graphics2D pen, Bar bar, int y, boolean rightToLeft) {
        int room = WIDTH - 2 * MARGIN - STAR_ROOM;
        int left = rightToLeft ? MARGIN + STAR_ROOM : MARGIN;
        write(pen, bar.label(), regular.deriveFont(36f), INK, MARGIN, y + 34, rightToLeft, room - 84);
        write(
                pen,
                bar.done() + "/" + bar.of(),
                regular.deriveFont(34f),
                QUIET,
                rightToLeft ? MARGIN + STAR_ROOM : WIDTH - MARGIN - STAR_ROOM - 60,
                y + 34,
                false,
                80);
        int barTop = y + 50;
        Shape track = new RoundRectangle2D.Double(left, barTop, room, BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
        pen.setColor(EMPTY);
        pen.fill(track);
        double full = bar.of() == 0 ? 0 : room * (double) bar.done() / bar.of();
        if (full > 0) {
            pen.setColor(FULL);
            double from = rightToLeft ? left + room - full : left;
            pen.fill(new RoundRectangle2D.Double(from, barTop, full, BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT));
        }
        if (bar.passed()) {
            pen.setColor(STAR);
            double x = rightToLeft ? MARGIN + STAR_ROOM / 2.0 - 6 : WIDTH - MARGIN - STAR_ROOM / 2.0 + 6;
            pen.fill(star(x, barTop + BAR_HEIGHT / 2.0, 22));
        }
    }

    private static Shape star(double x, double y, double radius) {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI / 5 * i - Math.PI / 2;
            double r = i % 2 == 0 ? radius : radius * 0.42;
            double px = x + r * Math.cos(angle);
            double py = y + r * Math.sin(angle);
            if (i == 0) {
                star.moveTo(px, py);
            } else {
                star.lineTo(px, py);
            }
        }
        star.closePath();
        return star;
    }

    private static void write(
            Graphics2D pen,
            String text,
            Font font,
            Color ink,
            int margin,
            int baseline,
            boolean rightToLeft,
            int room) {
        String shown = text;
        TextLayout layout = new TextLayout(shown.isEmpty() ? " " : shown, font, pen.getFontRenderContext());
        while (layout.getAdvance() > room && shown.length() > 4) {
            shown = shown.substring(0, shown.length() - 4).strip() + "…";
            layout = new TextLayout(shown, font, pen.getFontRenderContext());
        }
        pen.setColor(ink);
        layout.draw(pen, rightToLeft ? WIDTH - margin - layout.getAdvance() : margin, baseline);
    }

    private static Font font(String file) {
        try (InputStream in = BarChart.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The font " + file + " is missing from the program");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("The font " + file + " cannot be read", e);
        }
    }
}
