package shikaku.print.barcode;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * カスタマバーコード: 23 characters of three bars (start and stop have two), 67 bars in all. Too long an address is cut after 13
 * places; a letter that straddles the border keeps its control code.
 * Rules: MML-10, MML-11, MML-13.
 */
public final class CustomerBarcode {

    public static final int BARS = 67;

    private static final int PLACES = 20;
    private static final int HYPHEN = 10;
    private static final int CC1 = 11;
    private static final int CC4 = 14;

    /** The bars of 0–9, hyphen, CC1–CC8: 1 long, 2 upper, 3 lower, 4 timing. */
    private static final String[] PATTERNS = {
        "144", "114", "132", "312", "123", "141", "321", "213", "231", "411", "414", "324", "342", "234", "432", "243",
        "423", "441", "111"
    };

    private static final Pattern POSTAL_CODE = Pattern.compile("〒?\\s*([0-9]{3})-?([0-9]{4})");

    private final int[] codes;

    private CustomerBarcode(int[] codes) {
        this.codes = codes;
    }

    /**
     * The bar code of an address, from the town's name on. Empty when none can be made: no postal code, or a code that stands for a whole
     * municipality (ending in 00). A number of a large office needs no address.
     */
    public static Optional<CustomerBarcode> of(String postalCode, String address) {
        var code = POSTAL_CODE.matcher(postalCode == null ? "" : postalCode.strip());
        if (!code.matches()) {
            return Optional.empty();
        }
        String digits = code.group(1) + code.group(2);
        boolean office = digits.charAt(3) == '8';
        if (!office && digits.endsWith("00")) {
            return Optional.empty();
        }
        boolean box = digits.endsWith("8691");
        return Optional.of(ofDigits(digits + ((office && !box) || address == null ? "" : AddressDigits.of(address))));
    }

    /** The bar code of seven postal digits followed by the digits of the address, {@code 10000131-3-2-503}. */
    public static CustomerBarcode ofDigits(String digits) {
        int[] codes = new int[PLACES + 1];
        Arrays.fill(codes, CC4);
        int place = 0;
        for (int i = 0; i < digits.length() && place < PLACES; i++) {
            char c = digits.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                codes[place++] = CC1 + (c - 'A') / 10;
                if (place < PLACES) {
                    codes[place++] = (c - 'A') % 10;
                }
            } else if (c == '-') {
                codes[place++] = HYPHEN;
            } else if (c >= '0' && c <= '9') {
                codes[place++] = c - '0';
            } else {
                throw new IllegalArgumentException(
                        "A customer bar code holds digits, hyphens and capital letters only");
            }
        }
        int sum = 0;
        for (int i = 0; i < PLACES; i++) {
            sum += codes[i];
        }
        codes[PLACES] = (19 - sum % 19) % 19;
        return new CustomerBarcode(codes);
    }

    /** The 21 values between start and stop, the check digit last: 0–9, 10 for the hyphen, 11–18 for CC1–CC8. */
    public int[] codes() {
        return codes.clone();
    }

    public int code(int place) {
        return codes[place];
    }

    public int checkDigit() {
        return codes[PLACES];
    }

    /** All bars from start to stop: 1 long, 2 upper semi-long, 3 lower semi-long, 4 timing. */
    public String bars() {
        StringBuilder bars = new StringBuilder(BARS).append("13");
        for (int code : codes) {
            bars.append(PATTERNS[code]);
        }
        return bars.append("31").toString();
    }

    /** The three bars of one value. */
    public static String bars(int code) {
        return PATTERNS[code];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CustomerBarcode that && Arrays.equals(codes, that.codes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(codes);
    }
}
