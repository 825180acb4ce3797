package shikaku.mailing.rule;

/**
 * 照合番号: what the two-dimensional code on a sheet says: 128 random bits and two spare ones, in the 32 letters and digits that
 * cannot be mistaken for each other. It means nothing outside the mailing's own table.
 * Rules: PRV-03.
 */
public final class MatchCode {

    public static final int BYTES = 16;

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** @param random 16 bytes from a secure source */
    public static String of(byte[] random) {
        if (random.length != BYTES) {
            throw new IllegalArgumentException("A match code is made from 16 bytes");
        }
        StringBuilder code = new StringBuilder(26);
        int buffer = 0;
        int bits = 0;
        for (byte b : random) {
            buffer = ((buffer << 8) | (b & 0xff)) & 0xffff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                code.append(LETTERS.charAt((buffer >> bits) & 31));
            }
        }
        return code.append(LETTERS.charAt((buffer << (5 - bits)) & 31)).toString();
    }

    private MatchCode() {}
}
