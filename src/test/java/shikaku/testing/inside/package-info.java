/** Classes that tests carry into the container with them. Everything here is added to the WAR of in-container tests. */
package shikaku.testing.inside;
