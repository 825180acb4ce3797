package shikaku.insuredperson.rule;

/**
 * 担当者扱いの人: whoever must be left out where rows are searched and counted, by what is hidden about him. The capability that keeps
 * the flags says who that is; stores of other capabilities put its condition into their own queries.
 */
public interface HiddenPeople {

    /** A condition in SQL on a row, given the expressions of its insurer's number and its person's id. */
    String condition(String insurerNumber, String personId);
}
