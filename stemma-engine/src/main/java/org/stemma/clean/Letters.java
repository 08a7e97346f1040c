package org.stemma.clean;

/**
 * What a text's characters tell, counted in one pass.
 *
 * @param words runs of letters and digits; each sign of a script without spaces counts as half a word
 * @param commas in any script
 * @param letters the number of its letters
 * @param digits the number of its digits
 * @param upper the number of its capitals
 * @param runs runs of letters, apostrophes inside them
 * @param capitals those of the runs that start with a capital
 * @param parted whether it holds a sign that parts the items of a line: | • · » › →
 * @param print a number for its letters and digits, whatever their case: equal texts have equal prints
 */
record Letters(
        int words, int commas, int letters, int digits, int upper, int runs, int capitals, boolean parted, long print) {
    private static final long FIRST_PRINT = 1125899906842597L;

    static Letters of(String text) {
        Counter counter = new Counter();
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                counter.ascii(c);
            } else {
                counter.other(c);
            }
        }
        return counter.sum();
    }

    int all() {
        return letters + digits;
    }

    private static final class Counter {
        private int words;
        private int signs;
        private int commas;
        private int letters;
        private int digits;
        private int upper;
        private int runs;
        private int capitals;
        private boolean parted;
        private long print = FIRST_PRINT;
        private boolean inWord;
        private boolean inRun;

        void ascii(char c) {
            if (c >= 'a' && c <= 'z') {
                letter(c, false);
            } else if (c >= 'A' && c <= 'Z') {
                letter((char) (c + 32), true);
            } else if (c >= '0' && c <= '9') {
                digit(c);
            } else {
                commas += c == ',' || c == ';' ? 1 : 0;
                parted |= c == '|';
                inWord = false;
                inRun = c == '\'';
            }
        }

        void other(char c) {
            if (Character.isLetter(c)) {
                signs += c >= '\u3040' && Character.isIdeographic(c) ? 1 : 0;
                letter(Character.toLowerCase(c), Character.isUpperCase(c));
            } else if (Character.isDigit(c)) {
                digit(c);
            } else {
                signs += c >= '\u3040' && Character.isIdeographic(c) ? 1 : 0;
                upper += Character.isUpperCase(c) ? 1 : 0;
                commas += c == '\u060c' || c == '\u3001' || c == '\uff0c' ? 1 : 0;
                parted |= "\u2022\u00b7\u00bb\u203a\u2192".indexOf(c) >= 0;
                inWord = false;
                inRun = c == '\u2019';
            }
        }

        private void letter(char lower, boolean capital) {
            letters++;
            upper += capital ? 1 : 0;
            words += inWord ? 0 : 1;
            runs += inRun ? 0 : 1;
            capitals += !inRun && capital ? 1 : 0;
            print = 31 * print + lower;
            inWord = true;
            inRun = true;
        }

        private void digit(char c) {
            digits++;
            words += inWord ? 0 : 1;
            print = 31 * print + c;
            inWord = true;
            inRun = false;
        }

        Letters sum() {
            return new Letters(words + signs / 2, commas, letters, digits, upper, runs, capitals, parted, print);
        }
    }
}
