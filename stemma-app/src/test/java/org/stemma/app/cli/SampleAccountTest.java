package org.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The account of the sample story, as a program would take it from the command line. */
@Tag("slow")
class SampleAccountTest {
    private static final Path SAMPLE = Path.of("../samples/sarrin-dam");

    @Test
    void keepsToThePublishedSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../docs/schema/account.schema.json")));
        String account = Shell.run("account", SAMPLE, "--format", "json").out();
        assertThat(schema.validate(account, InputFormat.JSON)).isEmpty();
        JsonNode story = JsonMapper.shared().readTree(account).get("stories").get(0);
        assertThat(story.get("articles").size()).isEqualTo(13);
        for (String part : new String[] {"brief", "quotes", "claims", "events", "timeline", "entities", "numbers"}) {
            assertThat(story.get(part).size()).as(part).isPositive();
        }
    }
}
