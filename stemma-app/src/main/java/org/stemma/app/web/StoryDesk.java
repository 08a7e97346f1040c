package org.stemma.app.web;

/** The pages of one story. */
final class StoryDesk {
    private final Tellings tellings;

    StoryDesk(Tellings tellings) {
        this.tellings = tellings;
    }

    StoryPage account(Visit visit) {
        return StoryPage.of(tellings.of(visit.part("story")));
    }

    SourcesPage sources(Visit visit) {
        return SourcesPage.of(tellings.of(visit.part("story")));
    }
}
