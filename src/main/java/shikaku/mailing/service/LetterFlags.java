package shikaku.mailing.service;

import java.util.List;
import shikaku.print.Flag;

/** 印字できない項目を言葉にする: the characters and the fields, never the value. */
final class LetterFlags {

    static List<String> characters(List<Flag> flags) {
        return flags.stream()
                .filter(flag -> flag.reason() == Flag.Reason.NO_GLYPH)
                .flatMap(flag -> flag.codePoints().stream())
                .distinct()
                .toList();
    }

    static List<String> fields(List<Flag> flags) {
        return flags.stream()
                .filter(flag -> flag.reason() != Flag.Reason.NO_GLYPH)
                .map(LetterFlags::told)
                .distinct()
                .toList();
    }

    private static String told(Flag flag) {
        return flag.reason() == Flag.Reason.TOO_LONG
                ? "%s %.1fmm".formatted(flag.label(), Math.max(0.1, flag.missingMm()))
                : flag.label();
    }

    private LetterFlags() {}
}
