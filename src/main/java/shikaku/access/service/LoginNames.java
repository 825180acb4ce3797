package shikaku.access.service;

/** 利用者ID: how one is written. */
final class LoginNames {

    static boolean wellFormed(String name) {
        return name != null && name.matches("[a-z0-9][a-z0-9.\\-]{2,63}");
    }

    private LoginNames() {}
}
