package shikaku.print;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import shikaku.print.barcode.CustomerBarcode;
import shikaku.print.layout.Typesetter;

/** The values of one form: texts by field id exactly as they shall be read back, the seal and the codes. */
public final class FormValues {

    private static final FormValues NONE = builder().build();

    private final Map<String, String> texts;
    private final SealPicture seal;
    private final String matchCode;
    private final CustomerBarcode customerBarcode;
    private final int marks;

    private FormValues(Builder builder) {
        this.texts = Map.copyOf(builder.texts);
        this.seal = builder.seal;
        this.matchCode = builder.matchCode;
        this.customerBarcode = builder.customerBarcode;
        this.marks = builder.marks;
    }

    public static Builder builder() {
        return new Builder();
    }

    static FormValues none() {
        return NONE;
    }

    Map<String, String> texts() {
        return texts;
    }

    SealPicture seal() {
        return seal;
    }

    String matchCode() {
        return matchCode;
    }

    CustomerBarcode customerBarcode() {
        return customerBarcode;
    }

    /** The eight inserter marks as bits, the first mark lowest; 0 for none. */
    int marks() {
        return marks;
    }

    public static final class Builder {

        private final Map<String, String> texts = new HashMap<>();
        private SealPicture seal;
        private String matchCode;
        private CustomerBarcode customerBarcode;
        private int marks;

        private Builder() {}

        /** A field's value; null or empty leaves it out. */
        public Builder put(String field, String value) {
            if (value == null || value.isEmpty()) {
                texts.remove(field);
            } else {
                texts.put(field, value);
            }
            return this;
        }

        /** An item that does not apply to this person: {@code ***}. */
        public Builder unused(String field) {
            return put(field, Typesetter.ASTERISKS);
        }

        public Builder seal(SealPicture picture) {
            seal = picture;
            return this;
        }

        /** The opaque number that matches sheet and envelope; never a number or name of a person. */
        public Builder matchCode(String text) {
            matchCode = text;
            return this;
        }

        public Builder customerBarcode(Optional<CustomerBarcode> code) {
            customerBarcode = code.orElse(null);
            return this;
        }

        /** Marks for the inserting machine: the envelope's running number (its last three bits are printed) and the set's last sheet. */
        public Builder inserterMarks(int envelope, boolean lastSheet) {
            int variable = (lastSheet ? 0b100 : 0) | (envelope & 4) << 1 | (envelope & 2) << 3 | (envelope & 1) << 5;
            int parity = Integer.bitCount(variable) % 2 == 1 ? 0b1000000 : 0;
            marks = 0b11 | variable | parity | 0b10000000;
            return this;
        }

        public FormValues build() {
            return new FormValues(this);
        }
    }
}
