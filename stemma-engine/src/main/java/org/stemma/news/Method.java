package org.stemma.news;

/** What made a record: the name of the method and its version, raised whenever its results may change. */
public record Method(String name, int version) {}
