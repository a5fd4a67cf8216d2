package app.signalbox.sandbox.picture;

import static app.signalbox.sandbox.picture.Canvas.darker;
import static app.signalbox.sandbox.picture.Canvas.lighter;
import static app.signalbox.sandbox.picture.Canvas.path;
import static app.signalbox.sandbox.picture.Canvas.round;
import static app.signalbox.sandbox.picture.Canvas.shape;

import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** What people photograph of what came for their home. */
final class AtHome {

    private static final int OAK = 0xB98A58;
    private static final int CLAY = 0xC06C43;
    private static final int LEAF = 0x4E8A46;

    private AtHome() {}

    static void crushedParcel(Canvas canvas) {
        int card = canvas.oneOf(0xC79A63, 0xBE8F5A, 0xCFA46F);
        canvas.room(canvas.oneOf(0xDAD6CC, 0xC9D3D6, 0xE0D3C4), canvas.oneOf(0x8E6F52, 0x77706A, 0xA28765), 330);
        canvas.shadow(385, 445, 560, 120);
        canvas.lit(shape(160, 215, 430, 245, 430, 460, 160, 415), card);
        canvas.fill(shape(430, 245, 575, 195, 575, 390, 430, 460), darker(card, 0.72));
        canvas.fill(shape(160, 215, 315, 172, 575, 195, 430, 245), lighter(card, 0.3));
        canvas.fill(shape(276, 228, 322, 233, 470, 187, 432, 183), 0xE6DDB8);
        canvas.fill(shape(276, 228, 322, 233, 322, 300, 276, 294), 0xDDD2A6);
        canvas.fill(shape(182, 330, 262, 342, 262, 402, 182, 388), 0xF2EFE6);
        for (int row = 0; row < 4; row++) {
            double y = 343 + row * 12;
            canvas.line(path(192, y, 246 - canvas.upTo(24), y + 7), 0x55504A, 3);
        }
        double deep = canvas.between(-8, 16);
        canvas.fill(
                shape(356, 237, 430, 245, 505, 219, 492, 300 + deep, 430, 352 + deep, 372, 302), darker(card, 0.58));
        canvas.fill(shape(356, 237, 418, 272, 406, 318 + deep, 372, 302), darker(card, 0.82));
        canvas.fill(shape(505, 219, 448, 274, 430, 352 + deep, 492, 300 + deep), darker(card, 0.46));
        canvas.fill(shape(418, 272, 448, 274, 432, 322 + deep), 0x241A12);
        canvas.line(path(356, 237, 330, 300, 372, 302, 350, 348), darker(card, 0.6), 2);
        canvas.line(path(492, 300 + deep, 530, 318, 512, 350), darker(card, 0.5), 2);
        canvas.gleam(path(160, 215, 430, 245), 70, 2);
    }

    static void scratchedTable(Canvas canvas) {
        int wood = canvas.oneOf(OAK, 0x8A5A38, 0xC9A273);
        canvas.sky(lighter(wood, 0.25), darker(wood, 0.8), 0, Canvas.HEIGHT);
        for (int y = 96; y < Canvas.HEIGHT; y += 128) {
            canvas.line(path(0, y, Canvas.WIDTH, y + 14), darker(wood, 0.55), 4);
        }
        for (int grain = 0; grain < 46; grain++) {
            double y = canvas.between(0, Canvas.HEIGHT);
            double bend = canvas.between(-16, 16);
            canvas.line(
                    new CubicCurve2D.Double(-10, y, 220, y + bend, 480, y - bend, 730, y + 12),
                    darker(wood, canvas.between(0.74, 0.92)),
                    canvas.between(0.8, 2.2));
        }
        canvas.light(210, 90, 700, 300, 0xFFFFFF, 90);
        double slope = canvas.between(-30, 30);
        Path2D scratch = path(150, 380 + slope, 238, 338, 330, 318, 372, 290, 468, 262, 566, 190 - slope);
        canvas.line(scratch, darker(wood, 0.4), 9);
        canvas.line(scratch, lighter(wood, 0.62), 4);
        canvas.line(path(318, 338, 402, 300, 452, 292), lighter(wood, 0.5), 2.5);
        for (int chip = 0; chip < 9; chip++) {
            double x = canvas.between(200, 540);
            canvas.fill(round(x, 430 - x * 0.36 + canvas.between(6, 40), 9, 4), lighter(wood, 0.55));
        }
    }

    static void brokenPot(Canvas canvas) {
        canvas.room(canvas.oneOf(0xDCE2DD, 0xE6DCCD, 0xCFD8E0), canvas.oneOf(0x9A8C7C, 0xB59C7C, 0x8B8F92), 320);
        canvas.shadow(360, 458, 620, 110);
        canvas.lit(shape(246, 262, 474, 262, 446, 460, 274, 460), CLAY);
        canvas.lit(new RoundRectangle2D.Double(232, 232, 256, 44, 10, 10), lighter(CLAY, 0.1));
        canvas.fill(round(360, 236, 240, 30), 0x3B2A1E);
        canvas.fill(shape(398, 225, 492, 225, 492, 280, 472, 352, 430, 392, 412, 330, 384, 300), 0x33241A);
        canvas.line(path(398, 232, 384, 300, 412, 330, 430, 392, 472, 352), lighter(CLAY, 0.45), 4);
        canvas.fill(shape(428, 392, 474, 350, 560, 452, 610, 470, 470, 474, 400, 470), 0x3D2B1F);
        for (int crumb = 0; crumb < 40; crumb++) {
            double size = canvas.between(4, 13);
            canvas.fill(
                    round(canvas.between(420, 640), canvas.between(440, 492), size, size * 0.6),
                    canvas.oneOf(0x2E2017, 0x4A3526, 0x3D2B1F));
        }
        canvas.turned(canvas.between(-10, 10), 580, 440, () -> {
            canvas.lit(shape(548, 420, 622, 402, 640, 462, 574, 474), darker(CLAY, 0.94));
            canvas.lit(shape(492, 470, 540, 452, 556, 492, 506, 502), lighter(CLAY, 0.08));
        });
        for (int leaf = 0; leaf < 7; leaf++) {
            double lean = -50 + leaf * 19 + canvas.between(-5, 5);
            canvas.turned(lean, 350, 240, () -> leaf(canvas, 350, 240, 150, 40, 0x6F8B4C));
        }
    }

    static void spottedPlant(Canvas canvas) {
        canvas.room(canvas.oneOf(0xE5E3DA, 0xD5DFE3, 0xEADFCF), canvas.oneOf(0xB08C66, 0xC8B79D, 0x8D7A6A), 410);
        canvas.fill(new Rectangle2D.Double(430, 0, 250, 300), 0xF4FAFD);
        canvas.line(new Rectangle2D.Double(430, -20, 250, 320), 0xB9B2A4, 14);
        canvas.line(path(555, 0, 555, 300), 0xB9B2A4, 9);
        canvas.shadow(330, 488, 380, 70);
        for (int row = 0; row < 2; row++) {
            for (int leaf = 0; leaf < 7; leaf++) {
                double lean = -78 + leaf * 26 + row * 11 + canvas.between(-6, 6);
                double length = 235 - row * 55 + canvas.between(-16, 16);
                canvas.turned(lean, 330, 372, () -> {
                    leaf(canvas, 330, 372, length, 66, LEAF);
                    for (int spot = 0; spot < 4; spot++) {
                        double size = canvas.between(7, 19);
                        double x = 330 + canvas.between(-17, 17);
                        double y = 372 - length * canvas.between(0.4, 0.85);
                        canvas.fill(round(x, y, size + 6, size + 4), 0xC9B04A);
                        canvas.fill(round(x, y, size, size * 0.8), 0x6B4423);
                    }
                });
            }
        }
        int pot = canvas.oneOf(0xEDEDE8, CLAY, 0x3F6173);
        canvas.lit(shape(240, 366, 420, 366, 398, 490, 262, 490), pot);
        canvas.lit(new RoundRectangle2D.Double(230, 346, 200, 34, 10, 10), lighter(pot, 0.12));
    }

    static void armchair(Canvas canvas) {
        int cloth = canvas.oneOf(0x2F6E73, 0xB5533C, 0xC99A3B, 0x5D6B8E, 0x7A8F5A);
        canvas.room(canvas.oneOf(0xE4DED3, 0xD3DBDD, 0xE9E4DC), OAK, 380);
        canvas.light(120, 90, 480, 420, 0xFFF3D6, 120);
        canvas.lit(new Rectangle2D.Double(560, 60, 120, 150), canvas.oneOf(0xB7C7C4, 0xD8B7A0, 0xA9B6CC));
        canvas.line(new Rectangle2D.Double(560, 60, 120, 150), 0x4A3B2E, 8);
        canvas.lit(round(360, 462, 640, 120), canvas.oneOf(0xD9CDB8, 0xB8C0B4));
        canvas.shadow(360, 455, 460, 70);
        for (double x : new double[] {236, 476}) {
            canvas.lit(shape(x - 10, 420, x + 12, 420, x + 6, 470, x - 4, 470), 0x6A4526);
        }
        canvas.lit(new RoundRectangle2D.Double(218, 140, 284, 260, 96, 96), cloth);
        canvas.line(path(360, 160, 360, 320), darker(cloth, 0.8), 3);
        canvas.lit(new RoundRectangle2D.Double(222, 314, 276, 66, 34, 34), lighter(cloth, 0.14));
        canvas.lit(new RoundRectangle2D.Double(226, 366, 268, 60, 20, 20), darker(cloth, 0.86));
        canvas.lit(new RoundRectangle2D.Double(178, 266, 66, 160, 48, 48), lighter(cloth, 0.06));
        canvas.lit(new RoundRectangle2D.Double(476, 266, 66, 160, 48, 48), darker(cloth, 0.94));
        canvas.turned(
                canvas.between(-16, -4),
                330,
                270,
                () -> canvas.lit(
                        new RoundRectangle2D.Double(270, 226, 112, 98, 30, 30),
                        canvas.oneOf(0xE9D8A6, 0xE8E4DA, 0xD98E73)));
    }

    private static void leaf(Canvas canvas, double x, double y, double length, double width, int colour) {
        var blade = new Path2D.Double();
        blade.moveTo(x, y);
        blade.curveTo(x - width, y - length * 0.35, x - width * 0.7, y - length * 0.8, x, y - length);
        blade.curveTo(x + width * 0.7, y - length * 0.8, x + width, y - length * 0.35, x, y);
        canvas.lit(blade, colour);
        canvas.line(path(x, y, x, y - length * 0.92), darker(colour, 0.75), 2);
    }
}
