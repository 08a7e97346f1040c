package org.stemma.app.atlas;

import java.util.ArrayList;
import java.util.List;
import org.stemma.app.atlas.Atlas.Label;

/**
 * Names beside marks, none over another or over a mark: each is tried at eight sides, the better sides first (Imhof, Positioning names on
 * maps, 1975), and left out if none is free. Those that are put first matter most.
 */
final class Labels {
    /** Height of a line of the label's type, and the mean width of its letters. */
    static final double LINE = 14;

    private static final double LETTER = 6.7;

    /** Between a mark and its name. */
    private static final double GAP = 3;

    /** How high the middle of small letters stands over the line they stand on. */
    private static final double RISE = 4.3;

    /** What is taken. */
    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** Where a name can stand: to the right or left of a mark (1, -1), below or above (1, -1), or level with it. */
    private record Side(int across, int down) {}

    private static final List<Side> SIDES = List.of(
            new Side(1, 0),
            new Side(-1, 0),
            new Side(0, -1),
            new Side(0, 1),
            new Side(1, -1),
            new Side(1, 1),
            new Side(-1, -1),
            new Side(-1, 1));

    private final int width;
    private final int height;
    private final List<Box> taken = new ArrayList<>();

    Labels(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Keeps names off a mark. */
    void keepOff(double x, double y, double radius) {
        taken.add(new Box(x - radius, y - radius, x + radius, y + radius));
    }

    /** The place of a name beside a mark; not shown if none is free. */
    Label put(String name, double x, double y, double radius) {
        double wide = name.codePointCount(0, name.length()) * LETTER;
        for (Side side : SIDES) {
            double far = side.across() != 0 && side.down() != 0 ? radius * Math.sqrt(0.5) : radius;
            double at = x + side.across() * (far + GAP);
            double middle = y + side.down() * (far + LINE / 2);
            double left = side.across() > 0 ? at : side.across() < 0 ? at - wide : at - wide / 2;
            Box box = new Box(left, middle - LINE / 2, left + wide, middle + LINE / 2);
            if (isFree(box)) {
                taken.add(box);
                return new Label(name, tenths(at), tenths(middle + RISE), anchor(side));
            }
        }
        return Label.NONE;
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static String anchor(Side side) {
        return side.across() > 0 ? "start" : side.across() < 0 ? "end" : "middle";
    }

    private boolean isFree(Box box) {
        boolean inside = box.left() >= 0 && box.right() <= width && box.top() >= 0 && box.bottom() <= height;
        return inside && taken.stream().noneMatch(box::meets);
    }
}
