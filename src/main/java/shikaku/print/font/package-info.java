/** 字形: reads TrueType files, chooses a font for a whole field, cuts subsets of the used glyphs. */
package shikaku.print.font;
