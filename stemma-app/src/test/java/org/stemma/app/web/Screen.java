package org.stemma.app.web;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** A size of window and a theme in which pages must be right. */
enum Screen {
    WIDE_LIGHT(1280, 800, ColorScheme.LIGHT),
    WIDE_DARK(1280, 800, ColorScheme.DARK),
    NARROW_LIGHT(390, 844, ColorScheme.LIGHT),
    NARROW_DARK(390, 844, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme theme;

    Screen(int width, int height, ColorScheme theme) {
        this.width = width;
        this.height = height;
        this.theme = theme;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    ColorScheme theme() {
        return theme;
    }

    /** {@code 390-dark}, as pictures are called. */
    String label() {
        return width + "-" + theme.name().toLowerCase(Locale.ROOT);
    }
}
