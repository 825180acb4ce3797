package shikaku.desk.rule;

import java.io.Serializable;
import java.time.Instant;

/** 担当者扱いの画面を開いた記録: who opened whose page and when. */
public record NeutralOpening(long personId, String openedBy, Instant openedAt) implements Serializable {}
