/** 文書ファイル: streams PDF 1.7 (PDF/A-2u, with tags also PDF/UA-1) while it is being made; the same input gives the same bytes. */
package shikaku.print.pdf;
