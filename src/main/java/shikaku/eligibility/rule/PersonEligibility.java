package shikaku.eligibility.rule;

import java.util.List;

/** 資格確認書から見た一人: the decision of the day, what comes until it changes, and what was issued, newest first. */
public record PersonEligibility(Decided decided, CareAccessTimeline timeline, List<IssuedDocument> documents) {}
