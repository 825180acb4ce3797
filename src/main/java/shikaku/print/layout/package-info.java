/** 版面: forms as data in millimetres, measured and set; what does not fit is reported, never cut. */
package shikaku.print.layout;
