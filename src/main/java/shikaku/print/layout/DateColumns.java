package shikaku.print.layout;

/**
 * 日付の桁揃え: a year, month or day of one digit is moved right by half an em, so that 年月日 stand in columns. A displacement, not a
 * space: the text stays 令和8年8月1日.
 */
final class DateColumns {

    private static final int HALF = 500;

    private DateColumns() {}

    /** What is added before each char, or null if nothing is moved. */
    static int[] shifts(String text) {
        int[] shifts = null;
        for (int i = 0; i < text.length(); i++) {
            boolean alone = digit(text, i) && !digit(text, i - 1) && !digit(text, i + 1);
            if (alone && i + 1 < text.length() && "年月日".indexOf(text.charAt(i + 1)) >= 0) {
                shifts = shifts == null ? new int[text.length()] : shifts;
                shifts[i] = HALF;
            }
        }
        return shifts;
    }

    static int sum(int[] shifts) {
        int sum = 0;
        for (int i = 0; shifts != null && i < shifts.length; i++) {
            sum += shifts[i];
        }
        return sum;
    }

    private static boolean digit(String text, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
}
