package shikaku.roster.rule;

import java.util.Optional;

/**
 * ファイルの形: looks at the bytes of a roster as they arrive, in one pass and in constant memory: which of the two encodings they
 * are, whether there is a NUL byte or a line nobody can have meant. A file in neither encoding is refused before it is read as text.
 */
public final class RosterBytes {

    /** The longest line taken over; a person's line has a few hundred bytes. */
    public static final int LONGEST_LINE = 65_536;

    private boolean utf8 = true;
    private boolean windows31j = true;
    private int following;
    private int least;
    private int most;
    private boolean secondOfTwo;
    private long line = 1;
    private int inLine;
    private long bytes;
    private RosterFault fault;

    public void feed(byte[] block, int length) {
        for (int i = 0; i < length && fault == null; i++) {
            int value = block[i] & 0xFF;
            bytes++;
            if (value == 0) {
                fault = RosterFault.ofLine(line, FaultReason.NUL_BYTE, "");
                return;
            }
            if (value == '\n') {
                line++;
                inLine = 0;
            } else if (++inLine > LONGEST_LINE) {
                fault = RosterFault.ofLine(line, FaultReason.LONG_LINE, String.valueOf(LONGEST_LINE));
                return;
            }
            asUtf8(value);
            asWindows31j(value);
            if (!utf8 && !windows31j) {
                fault = RosterFault.ofLine(line, FaultReason.BROKEN_TEXT, "");
                return;
            }
        }
    }

    private void asUtf8(int value) {
        if (!utf8) {
            return;
        }
        if (following > 0) {
            utf8 = value >= least && value <= most;
            least = 0x80;
            most = 0xBF;
            following--;
        } else if (value >= 0x80) {
            utf8 = value >= 0xC2 && value <= 0xF4;
            following = value >= 0xF0 ? 3 : value >= 0xE0 ? 2 : 1;
            least = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
            most = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
        }
    }

    private void asWindows31j(int value) {
        if (!windows31j) {
            return;
        }
        if (secondOfTwo) {
            windows31j = value >= 0x40 && value <= 0xFC && value != 0x7F;
            secondOfTwo = false;
        } else if (value >= 0x80 && (value < 0xA1 || value > 0xDF)) {
            windows31j = value >= 0x81 && value <= 0xFC && value != 0xA0;
            secondOfTwo = true;
        }
    }

    /** What makes the file unreadable, if anything. */
    public Optional<RosterFault> fault() {
        if (fault == null && bytes == 0) {
            return Optional.of(RosterFault.ofFile(FaultReason.EMPTY_FILE, ""));
        }
        if (fault == null && encoding() == null) {
            return Optional.of(RosterFault.ofLine(line, FaultReason.BROKEN_TEXT, ""));
        }
        return Optional.ofNullable(fault);
    }

    /** UTF-8 where both fit; null when neither does. */
    public RosterEncoding encoding() {
        if (utf8 && following == 0) {
            return RosterEncoding.UTF_8;
        }
        return windows31j && !secondOfTwo ? RosterEncoding.WINDOWS_31J : null;
    }

    public long bytes() {
        return bytes;
    }

    /** Line ends seen; a file whose last line has no end counts that line too. */
    public long lines() {
        return inLine == 0 ? line - 1 : line;
    }
}
