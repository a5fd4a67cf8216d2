package app.signalbox.sandbox.picture;

import static app.signalbox.sandbox.picture.Canvas.lighter;
import static app.signalbox.sandbox.picture.Canvas.path;
import static app.signalbox.sandbox.picture.Canvas.round;
import static app.signalbox.sandbox.picture.Canvas.shape;

import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** What people photograph of their bicycles and from them. */
final class OnWheels {

    private static final int RUBBER = 0x26282B;
    private static final int STEEL = 0xC3C8CC;

    /** The lit bars of each figure on a display: top, upper right, lower right, bottom, lower left, upper left, middle. */
    private static final String[] FIGURES = {
        "1111110", "0110000", "1101101", "1111001", "0110011", "1011011", "1011111", "1110000", "1111111", "1111011"
    };

    private static final String LETTER_E = "1001111";

    private OnWheels() {}

    static void bicycle(Canvas canvas) {
        int paint = canvas.oneOf(0x1F5F8B, 0xB23A2E, 0x2E6B47, 0xD9A22B, 0x3B3F46);
        canvas.room(canvas.oneOf(0xB9735A, 0xCDBFA9, 0xA8B2B5), 0x8C8F90, 400);
        for (int course = 0; course < 12; course++) {
            double y = 14 + course * 33;
            canvas.gleam(path(0, y, Canvas.WIDTH, y), 45, 2);
            for (int brick = 0; brick < 11; brick++) {
                double x = brick * 72 + (course % 2) * 36;
                canvas.gleam(path(x, y, x, y + 33), 45, 2);
            }
        }
        canvas.shadow(360, 462, 620, 50);
        wheel(canvas, 195, 355, 210);
        wheel(canvas, 525, 355, 210);
        canvas.line(path(195, 355, 265, 230, 345, 355, 195, 355), paint, 11);
        canvas.line(path(265, 230, 460, 222, 345, 355), paint, 13);
        canvas.line(path(452, 182, 468, 248, 525, 355), paint, 11);
        canvas.line(path(252, 206, 265, 230), STEEL, 8);
        canvas.fill(new RoundRectangle2D.Double(206, 190, 92, 18, 18, 18), 0x5B3B24);
        canvas.line(new QuadCurve2D.Double(446, 182, 500, 160, 512, 200), 0x34373A, 8);
        canvas.lit(new RoundRectangle2D.Double(352, 262, 84, 30, 12, 12), 0x2B2D30);
        canvas.lit(round(345, 355, 62, 62), 0x55595D);
        canvas.line(path(345, 355, 366, 400), STEEL, 7);
        canvas.fill(new RoundRectangle2D.Double(346, 396, 42, 11, 8, 8), RUBBER);
    }

    static void faultCode(Canvas canvas) {
        canvas.sky(0x8FA0A3, 0x5F6B61, 0, Canvas.HEIGHT);
        canvas.light(560, 60, 700, 420, 0xE9EFD9, 130);
        canvas.shadow(360, 520, 900, 260);
        canvas.line(new QuadCurve2D.Double(-40, 400, 360, 300, 760, 400), 0x1F2224, 44);
        canvas.gleam(new QuadCurve2D.Double(-40, 388, 360, 288, 760, 388), 60, 5);
        canvas.lit(new RoundRectangle2D.Double(170, 96, 380, 312, 46, 46), 0x2A2D31);
        canvas.fill(new RoundRectangle2D.Double(196, 122, 328, 232, 18, 18), 0x0E1A1E);
        canvas.gleam(shape(196, 122, 380, 122, 250, 354, 196, 354), 16);
        int lamp = canvas.oneOf(0xFF8A5B, 0xF4C95D, 0xFF6B6B);
        figure(canvas, LETTER_E, 226, lamp);
        figure(canvas, FIGURES[1 + canvas.upTo(4)], 322, lamp);
        figure(canvas, FIGURES[canvas.upTo(10)], 418, lamp);
        canvas.line(shape(226, 330, 242, 304, 258, 330), lamp, 4);
        canvas.fill(new Rectangle2D.Double(452, 306, 26 + canvas.upTo(22), 22), 0x7CC7A0);
        canvas.line(new RoundRectangle2D.Double(448, 302, 56, 30, 6, 6), 0xBBD5CC, 3);
        for (double x : new double[] {270, 360, 450}) {
            canvas.lit(new RoundRectangle2D.Double(x - 26, 368, 52, 22, 14, 14), 0x4A4F55);
        }
    }

    static void flatTyre(Canvas canvas) {
        int paint = canvas.oneOf(0x1F5F8B, 0xB23A2E, 0x2E6B47, 0x3B3F46);
        canvas.room(canvas.oneOf(0xA9B4AE, 0xC2BCAF, 0x9FB0BC), canvas.oneOf(0x6E6F70, 0x8B8378), 410);
        canvas.shadow(340, 474, 540, 60);
        canvas.line(path(340, 262, 402, -20), paint, 34);
        for (int spoke = 0; spoke < 24; spoke++) {
            double angle = spoke * Math.PI / 12;
            canvas.line(path(340, 262, 340 + Math.cos(angle) * 172, 262 + Math.sin(angle) * 172), STEEL, 2);
        }
        canvas.line(round(340, 262, 390, 390), RUBBER, 36);
        canvas.line(round(340, 262, 344, 344), STEEL, 11);
        canvas.lit(new RoundRectangle2D.Double(204, 428, 272, 48, 54, 44), RUBBER);
        for (int fold = 0; fold < 6; fold++) {
            double x = 236 + fold * 42;
            canvas.line(path(x, 440, x + canvas.between(-9, 9), 466), lighter(RUBBER, 0.22), 2.5);
        }
        canvas.lit(round(340, 262, 52, 52), 0x6C7176);
        double nail = canvas.between(254, 300);
        canvas.line(path(nail, 452, nail - 44, 424), 0xDADDE0, 5);
        canvas.line(path(nail - 52, 432, nail - 38, 414), 0xDADDE0, 8);
    }

    static void openRoad(Canvas canvas) {
        int sky = canvas.oneOf(0x8EC5E8, 0xF3C9A0, 0xA9D3E0);
        canvas.sky(sky, lighter(sky, 0.6), 0, 260);
        canvas.light(canvas.between(140, 560), 130, 300, 300, 0xFFF6D8, 230);
        ridge(canvas, 210, 70, 0x7D9AA6);
        ridge(canvas, 245, 46, 0x6C9160);
        canvas.sky(0x86A95A, 0x4F7A3A, 262, Canvas.HEIGHT);
        canvas.fill(shape(336, 262, 372, 262, 690, 540, 40, 540), 0x77797C);
        canvas.line(path(336, 262, 40, 540), 0xE9E6DC, 4);
        canvas.line(path(372, 262, 690, 540), 0xE9E6DC, 4);
        for (double y = 274; y < 500; y *= 1.13) {
            double near = (y - 262) / 278;
            canvas.fill(
                    shape(354 - 7 * near, y, 356 + 7 * near, y, 357 + 9 * near, y * 1.05, 353 - 9 * near, y * 1.05),
                    0xF3EFE2);
        }
        for (int tree = 0; tree < 7; tree++) {
            double size = canvas.between(34, 88);
            double x = tree % 2 == 0 ? canvas.between(20, 210) : canvas.between(510, 700);
            double y = 262 + size * 0.7;
            canvas.fill(new Rectangle2D.Double(x - size / 14, y - size * 0.5, size / 7, size * 0.6), 0x5B4228);
            canvas.lit(round(x, y - size * 0.8, size, size * 1.1), canvas.oneOf(0x3F7038, 0x5C8A3C, 0x2F5D3A));
        }
        canvas.line(new QuadCurve2D.Double(120, 520, 360, 440, 600, 520), 0x202325, 22);
        canvas.lit(new RoundRectangle2D.Double(318, 448, 84, 60, 18, 18), 0x2B2E32);
        canvas.fill(new RoundRectangle2D.Double(330, 458, 60, 34, 8, 8), 0x9FD0C0);
    }

    private static void wheel(Canvas canvas, double x, double y, double across) {
        for (int spoke = 0; spoke < 18; spoke++) {
            double angle = spoke * Math.PI / 9;
            canvas.line(
                    path(x, y, x + Math.cos(angle) * across * 0.46, y + Math.sin(angle) * across * 0.46), STEEL, 1.4);
        }
        canvas.line(round(x, y, across * 0.92, across * 0.92), STEEL, 5);
        canvas.line(round(x, y, across, across), RUBBER, 11);
        canvas.lit(round(x, y, 22, 22), 0x6C7176);
    }

    private static void figure(Canvas canvas, String bars, double x, int lamp) {
        double[][] places = {
            {x + 8, 146, x + 58, 146},
            {x + 66, 154, x + 66, 206},
            {x + 66, 222, x + 66, 274},
            {x + 8, 282, x + 58, 282},
            {x, 222, x, 274},
            {x, 154, x, 206},
            {x + 8, 214, x + 58, 214}
        };
        for (int bar = 0; bar < places.length; bar++) {
            canvas.line(path(places[bar]), bars.charAt(bar) == '1' ? lamp : 0x1B2A2F, 11);
        }
    }

    private static void ridge(Canvas canvas, double base, double height, int colour) {
        Path2D ridge = path(0, 300, 0, base);
        for (int x = 0; x < Canvas.WIDTH; x += 120) {
            ridge.curveTo(
                    x + 40, base - canvas.between(0, height), x + 80, base - canvas.between(0, height), x + 120, base);
        }
        ridge.lineTo(Canvas.WIDTH, 300);
        ridge.closePath();
        canvas.fill(ridge, colour);
    }
}
