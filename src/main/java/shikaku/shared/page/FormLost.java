package shikaku.shared.page;

import java.util.List;
import java.util.Map;

/** Fired when a form arrives whose view is gone: whoever keeps drafts can save what was typed. */
public record FormLost(String page, Map<String, List<String>> fields) {}
