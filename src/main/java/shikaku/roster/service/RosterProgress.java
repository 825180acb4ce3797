package shikaku.roster.service;

/** 進み具合: told now and then while a file is read; answers whether somebody wants it to stop. */
public interface RosterProgress {

    /** Nobody watches and nobody stops it. */
    RosterProgress UNSEEN = (checked, applied) -> false;

    /** @return true when the work must stop now */
    boolean at(int checked, int applied);
}
