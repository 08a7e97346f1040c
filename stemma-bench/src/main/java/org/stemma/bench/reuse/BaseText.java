package org.stemma.bench.reuse;

import java.time.LocalDate;

/** An article that somebody wrote: what the derived texts are made of. */
record BaseText(String event, String outlet, LocalDate day, String title, Draft body) {}
