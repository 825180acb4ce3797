package shikaku.print.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import shikaku.print.font.Glyphs;
import shikaku.print.font.TrueTypeFont;

/**
 * 改行: where a Japanese text may be broken, and the lines of a paragraph or of a balanced name. A space that ends a line stays in the
 * text, so that nothing is lost when it is read back.
 */
final class LineBreaks {

    private static final String NOT_FIRST =
            "、。，．・：；？！‼⁇⁈⁉）」』】〉》〕］｝〙〗’”»ー々〻ゝゞヽヾ゛゜ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ" + "ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ％‰℃〜～…‥)]},.:;?!%";
    private static final String NOT_LAST = "（「『【〈《〔［｛〘〖‘“«〒＃№([{￥＄";
    private static final String BINDS_NUMBERS = "-‐−ー－.,．，/／:：";
    private static final List<String> HONORIFICS = List.of("様", "殿", "御中", "様方");

    private final String text;
    private final boolean keepsKatakana;
    private final List<Integer> breaks = new ArrayList<>();
    /** Width of the text before each char, in thousandths of an em. */
    private final int[] before;

    /** With {@code keepsKatakana} a word in katakana is not broken either. */
    LineBreaks(TrueTypeFont font, String text, boolean narrow, boolean keepsKatakana) {
        this.text = text;
        this.before = new int[text.length() + 1];
        this.keepsKatakana = keepsKatakana;
        int indent = 0;
        while (indent < text.length() && isSpace(text.charAt(indent))) {
            indent++;
        }
        for (int i = 0; i < text.length(); ) {
            int end = Glyphs.next(text, i);
            if (i > indent && allowed(i)) {
                breaks.add(i);
            }
            Arrays.fill(before, i + 1, end, before[i]);
            before[end] = before[i] + Glyphs.width(font, text, i, end, narrow);
            i = end;
        }
        breaks.add(text.length());
    }

    private boolean allowed(int i) {
        int last = text.codePointBefore(i);
        if (TrueTypeFont.isSelector(last)) {
            last = beforeThat(i);
        }
        int after = text.codePointAt(i);
        if (isSpace(after) || NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(last) >= 0) {
            return false;
        }
        if (HONORIFICS.contains(text.substring(i))) {
            return false;
        }
        if (keepsKatakana && isKatakana(last) && isKatakana(after)) {
            return false;
        }
        boolean wordBefore = isWord(last) || (BINDS_NUMBERS.indexOf(last) >= 0 && isWord(beforeThat(i)));
        return !(wordBefore && isWord(after));
    }

    private int beforeThat(int i) {
        int at = text.offsetByCodePoints(i, -1);
        return at == 0 ? 0 : text.codePointBefore(at);
    }

    private static boolean isWord(int c) {
        int plain = Glyphs.narrowed(c);
        return (plain >= '0' && plain <= '9')
                || (plain >= 'A' && plain <= 'Z')
                || (plain >= 'a' && plain <= 'z')
                || plain == '\'';
    }

    private static boolean isKatakana(int c) {
        return c >= 0x30a1 && c <= 0x30fe && c != '・';
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == 0x3000;
    }

    int length() {
        return text.length();
    }

    /** Width without the spaces at the end, in thousandths of an em. */
    int width(int from, int to) {
        int end = to;
        while (end > from && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return before[end] - before[from];
    }

    /** The ends of lines no wider than {@code most}, each as full as can be; null if one part is wider than a line. */
    int[] greedy(int most) {
        List<Integer> ends = new ArrayList<>();
        int from = 0;
        int last = 0;
        for (int to : breaks) {
            if (width(from, to) > most) {
                if (last == from) {
                    return null;
                }
                ends.add(last);
                from = last;
                if (width(from, to) > most) {
                    return null;
                }
            }
            last = to;
        }
        ends.add(text.length());
        return ends.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The ends of exactly {@code count} lines whose widest is as narrow as can be, broken at spaces only if asked; null if impossible. */
    int[] balanced(int count, boolean atSpaces) {
        List<Integer> places = new ArrayList<>();
        places.add(0);
        for (int at : breaks) {
            if (!atSpaces || at == text.length() || isSpace(text.charAt(at - 1))) {
                places.add(at);
            }
        }
        int n = places.size();
        int[][] widest = new int[count + 1][n];
        int[][] from = new int[count + 1][n];
        for (int[] row : widest) {
            Arrays.fill(row, Integer.MAX_VALUE);
        }
        widest[0][0] = 0;
        for (int line = 1; line <= count; line++) {
            for (int to = line; to < n; to++) {
                for (int start = line - 1; start < to; start++) {
                    if (widest[line - 1][start] != Integer.MAX_VALUE) {
                        int width = Math.max(widest[line - 1][start], width(places.get(start), places.get(to)));
                        if (width < widest[line][to]) {
                            widest[line][to] = width;
                            from[line][to] = start;
                        }
                    }
                }
            }
        }
        if (widest[count][n - 1] == Integer.MAX_VALUE) {
            return null;
        }
        int[] ends = new int[count];
        for (int line = count, at = n - 1; line > 0; line--) {
            ends[line - 1] = places.get(at);
            at = from[line][at];
        }
        return ends;
    }
}
