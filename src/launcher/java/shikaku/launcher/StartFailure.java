package shikaku.launcher;

/** 起動できない理由: a sentence a person can act on, in Japanese and in English. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailure(String japanese, String english) {
        super(japanese + System.lineSeparator() + english);
    }

    public StartFailure(String japanese, String english, Throwable cause) {
        super(japanese + System.lineSeparator() + english, cause);
    }
}
