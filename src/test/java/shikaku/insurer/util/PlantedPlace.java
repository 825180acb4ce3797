package shikaku.insurer.util;

/** Planted: a class in a package that does not exist in the house. */
class PlantedPlace {}
