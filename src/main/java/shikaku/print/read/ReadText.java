package shikaku.print.read;

/** A piece of text as it stands on a page: where its base line begins, in millimetres from the top left, and its size in points. */
public record ReadText(double x, double y, double size, String text) {}
