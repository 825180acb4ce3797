package shikaku.shared.store;

/**
 * 操作者の番号: who is acting, as far as a record has to know. The capability that knows the callers implements it.
 */
public interface Actor {

    /** @return the clerk's id, or 0 when the system itself acts */
    long actorId();
}
