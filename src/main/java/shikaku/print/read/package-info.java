/** 読み戻し: reads a finished print file as a stranger would, for the check before posting; shares no class with what wrote it. */
package shikaku.print.read;
