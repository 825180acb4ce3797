/**
 * 印刷: turns layouts and field values into PDF bytes. Use: {@code PrintForms.standard()} once, {@code lay} a {@code PrintDocument},
 * {@code document} for one copy, {@code letterFile} for thousands of letters.
 *
 * <p>Pure Java: no entity, no clock, no database, no container. What cannot be printed whole is reported as a {@code Flag} and never cut.
 */
package shikaku.print;
