package shikaku.access.rule;

import static shikaku.access.rule.TakeoutPurpose.CHECK_PRINT;
import static shikaku.access.rule.TakeoutPurpose.CONTACT_PEOPLE;
import static shikaku.access.rule.TakeoutPurpose.DISTRIBUTE_WORK;
import static shikaku.access.rule.TakeoutPurpose.FIND_FAULTS;
import static shikaku.access.rule.TakeoutPurpose.HAND_TO_PRINTER;
import static shikaku.access.rule.TakeoutPurpose.OTHER;
import static shikaku.access.rule.TakeoutPurpose.PRINT_HERE;
import static shikaku.access.rule.TakeoutPurpose.RETURN_TO_SENDER;

import java.util.List;

/** 取り出すもの: the lists and files that leave the portal whole, and what each is taken out for. */
public enum TakeoutKind {
    /** Printed files and their lists, of one mailing. */
    MAILING,
    /** 空白になる人の一覧 on paper. */
    GAPS,
    /** The faults of one roster. */
    IMPORT;

    public List<TakeoutPurpose> purposes() {
        return switch (this) {
            case MAILING -> List.of(HAND_TO_PRINTER, PRINT_HERE, CHECK_PRINT, OTHER);
            case GAPS -> List.of(CONTACT_PEOPLE, DISTRIBUTE_WORK, OTHER);
            case IMPORT -> List.of(RETURN_TO_SENDER, FIND_FAULTS, OTHER);
        };
    }
}
