package shikaku.insuredperson.rule;

import java.io.Serializable;
import java.util.List;

/** 世帯: the members insured here; the head may be somebody who is not (擬制世帯主), then {@code headPersonId} is null. */
public record HouseholdView(
        long id, String householdNumber, String headName, Long headPersonId, List<PersonView> members)
        implements Serializable {}
