package shikaku.roster.service;

import shikaku.shared.value.InsurerNumber;

/** A roster file is stored and recorded; the work on it may begin. */
public record RosterFileReceived(InsurerNumber tenant, long importId) {}
