package app.signalbox.sandbox.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** What a picture is painted on. The same number gives the same chances, so the same picture. */
final class Canvas {

    static final int WIDTH = 720;
    static final int HEIGHT = 540;

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D brush = image.createGraphics();
    private final SplittableRandom chance;

    Canvas(long number) {
        this.chance = new SplittableRandom(number);
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    int upTo(int most) {
        return chance.nextInt(most);
    }

    double between(double least, double most) {
        return chance.nextDouble(least, most);
    }

    int oneOf(int... colours) {
        return colours[chance.nextInt(colours.length)];
    }

    /** A wall above and a floor or a table top below, lit from the left. */
    void room(int wall, int floor, double edge) {
        sky(wall, darker(wall, 0.86), 0, edge);
        sky(floor, darker(floor, 0.74), edge, HEIGHT);
        shade(new Rectangle2D.Double(0, edge, WIDTH, 7), 50);
    }

    /** A band that changes its colour from top to bottom. */
    void sky(int top, int bottom, double from, double to) {
        brush.setPaint(new GradientPaint(0, (float) from, new Color(top), 0, (float) to, new Color(bottom)));
        brush.fill(new Rectangle2D.Double(0, from, WIDTH, to - from));
    }

    void fill(Shape shape, int colour) {
        brush.setPaint(new Color(colour));
        brush.fill(shape);
    }

    /** A thing that the light from the upper left falls on. */
    void lit(Shape shape, int colour) {
        var box = shape.getBounds2D();
        brush.setPaint(new GradientPaint(
                (float) box.getMinX(),
                (float) box.getMinY(),
                new Color(lighter(colour, 0.22)),
                (float) box.getMaxX(),
                (float) box.getMaxY(),
                new Color(darker(colour, 0.72))));
        brush.fill(shape);
    }

    void line(Shape shape, int colour, double width) {
        brush.setPaint(new Color(colour));
        stroke(shape, width);
    }

    /** Darkens what is there already; 255 makes it black. */
    void shade(Shape shape, int depth) {
        brush.setPaint(new Color(0, 0, 0, depth));
        brush.fill(shape);
    }

    /** Lightens what is there already; 255 makes it white. */
    void gleam(Shape shape, int strength) {
        brush.setPaint(new Color(255, 255, 255, strength));
        brush.fill(shape);
    }

    void gleam(Shape shape, int strength, double width) {
        brush.setPaint(new Color(255, 255, 255, strength));
        stroke(shape, width);
    }

    /** The soft shadow below a thing. */
    void shadow(double x, double y, double width, double height) {
        glow(x, y, width, height, new Color(0, 0, 0, 120), new Color(0, 0, 0, 0));
    }

    /** Light that fades away from its middle. */
    void light(double x, double y, double width, double height, int colour, int strength) {
        var inner = new Color(colour);
        glow(
                x,
                y,
                width,
                height,
                new Color(inner.getRed(), inner.getGreen(), inner.getBlue(), strength),
                new Color(inner.getRed(), inner.getGreen(), inner.getBlue(), 0));
    }

    /** Turns everything that is painted meanwhile. */
    void turned(double degrees, double x, double y, Runnable painting) {
        var before = brush.getTransform();
        brush.transform(AffineTransform.getRotateInstance(Math.toRadians(degrees), x, y));
        painting.run();
        brush.setTransform(before);
    }

    static Shape shape(double... xy) {
        var path = path(xy);
        path.closePath();
        return path;
    }

    static Path2D path(double... xy) {
        var path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        return path;
    }

    /** An ellipse around a middle. */
    static Shape round(double x, double y, double width, double height) {
        return new Ellipse2D.Double(x - width / 2, y - height / 2, width, height);
    }

    static int darker(int colour, double factor) {
        var whole = new Color(colour);
        return new Color((int) (whole.getRed() * factor), (int) (whole.getGreen() * factor), (int)
                        (whole.getBlue() * factor))
                .getRGB();
    }

    static int lighter(int colour, double share) {
        var whole = new Color(colour);
        return new Color(
                        (int) (whole.getRed() + (255 - whole.getRed()) * share),
                        (int) (whole.getGreen() + (255 - whole.getGreen()) * share),
                        (int) (whole.getBlue() + (255 - whole.getBlue()) * share))
                .getRGB();
    }

    /** The finished picture, its corners a little darker, as small lenses have it. */
    byte[] jpeg() {
        brush.setPaint(
                new RadialGradientPaint(WIDTH / 2f, HEIGHT / 2f, WIDTH * 0.66f, new float[] {0.55f, 1}, new Color[] {
                    new Color(0, 0, 0, 0), new Color(0, 0, 0, 90)
                }));
        brush.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        brush.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void stroke(Shape shape, double width) {
        brush.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        brush.draw(shape);
    }

    private void glow(double x, double y, double width, double height, Color inner, Color outer) {
        var before = brush.getTransform();
        brush.translate(x, y);
        brush.scale(width / 2, height / 2);
        brush.setPaint(new RadialGradientPaint(0, 0, 1, new float[] {0, 1}, new Color[] {inner, outer}));
        brush.fill(new Ellipse2D.Double(-1, -1, 2, 2));
        brush.setTransform(before);
    }
}
