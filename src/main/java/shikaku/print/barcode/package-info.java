/** 符号: Japan Post's customer bar code and the two-dimensional code that matches sheets to envelopes. */
package shikaku.print.barcode;
