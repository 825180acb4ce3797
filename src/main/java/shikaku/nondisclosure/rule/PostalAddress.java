package shikaku.nondisclosure.rule;

/** 住所: where mail can go; {@code addressee} is empty unless the 送付先 has a name of its own. */
public record PostalAddress(String addressee, String postalCode, String street, String building) {

    @Override
    public String toString() {
        return "PostalAddress";
    }
}
