package shikaku.access.page;

import jakarta.security.enterprise.credential.Credential;

/** セッションの鍵: for code in the server that goes on as a clerk whose session was just opened, within one request. */
public record SessionKey(String text) implements Credential {}
