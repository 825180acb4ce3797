/**
 * 起動: starts the portal on one machine: the embedded database, unless a server is given, and Payara Micro. Never part of the
 * WAR.
 */
package shikaku.launcher;
