package shikaku.print;

/** What the manifest needs of a finished file. */
public record FileFacts(int letters, int pages, long bytes, String sha256) {}
