package shikaku.insuredperson.rule;

import java.io.Serializable;
import java.util.List;

/** One page of a search. With {@code more}, the total is only the number looked at: the search wants another word. */
public record PersonPage(List<PersonView> people, int total, boolean more) implements Serializable {}
