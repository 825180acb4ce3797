/**
 * 今日の仕事: the clerk's desk, from which all work starts. Use cases: ShowFrame (header and menu), FindPeople (the one
 * search box), ShowToday (home), ComputeCareOutlook (who will have nothing to see a doctor with, days ahead).
 * It may import the services and rule types of every capability; nothing imports it. It decides nothing itself: every
 * answer about a person comes from the capability that owns it.
 */
package shikaku.desk;
