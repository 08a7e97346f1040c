package org.stemma.news;

/** Input that could not be read: where, and why, in words for the person who gave it. */
public record Refused(String file, String place, String reason) {
    @Override
    public String toString() {
        return place.isEmpty() ? file + ": " + reason : file + ", " + place + ": " + reason;
    }
}
