package shikaku.roster.rule;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** 文字コード: the two a roster may come in, told apart by its bytes. */
public enum RosterEncoding {
    UTF_8(StandardCharsets.UTF_8, "UTF-8"),
    WINDOWS_31J(Charset.forName("windows-31j"), "Windows-31J");

    private final Charset charset;
    private final String label;

    RosterEncoding(Charset charset, String label) {
        this.charset = charset;
        this.label = label;
    }

    public Charset charset() {
        return charset;
    }

    public String label() {
        return label;
    }
}
