package org.stemma.bench.eventcoref;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EcbDocumentTest {
    private static final String XML = """
            <Document doc_name="7_1ecbplus.xml">
            <token t_id="1" sentence="0" number="0">example.org</token>
            <token t_id="2" sentence="1" number="0">Norr</token>
            <token t_id="3" sentence="1" number="1">took</token>
            <token t_id="4" sentence="1" number="2">off</token>
            <token t_id="5" sentence="1" number="3">.</token>
            <token t_id="6" sentence="2" number="0">Norr</token>
            <token t_id="7" sentence="2" number="1">left</token>
            <token t_id="8" sentence="3" number="0">She</token>
            <token t_id="9" sentence="3" number="1">landed</token>
            <Markables>
            <ACTION_OCCURRENCE m_id="1"><token_anchor t_id="3"/><token_anchor t_id="4"/></ACTION_OCCURRENCE>
            <ACTION_OCCURRENCE m_id="2"><token_anchor t_id="7"/></ACTION_OCCURRENCE>
            <NEG_ACTION_OCCURRENCE m_id="3"><token_anchor t_id="9"/></NEG_ACTION_OCCURRENCE>
            <HUMAN_PART_PER m_id="4"><token_anchor t_id="2"/></HUMAN_PART_PER>
            <ACTION_OCCURRENCE m_id="5" RELATED_TO="" TAG_DESCRIPTOR="t7_departure" instance_id="ACT1"/>
            </Markables>
            <Relations>
            <CROSS_DOC_COREF r_id="9" note="ACT1"><source m_id="1"/><source m_id="2"/><target m_id="5"/></CROSS_DOC_COREF>
            </Relations>
            </Document>
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void readsTheMarkedEventsOfValidatedSentences() throws IOException {
        Path file = folder.resolve("7_1ecbplus.xml.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(XML.getBytes(StandardCharsets.UTF_8));
        }
        EcbDocument document = EcbDocument.read(file, Set.of(1, 3));
        assertThat(document.topic()).isEqualTo(7);
        assertThat(document.text()).isEqualTo("Norr took off.\nNorr left\nShe landed");
        assertThat(document.mentions())
                .extracting(m -> m.span().of(document.text()))
                .containsExactly("took off", "landed");
        assertThat(document.mentions()).extracting(EcbMention::chain).containsExactly("ACT1", "alone 7_1ecbplus 3");
        assertThat(document.isValidated(document.mentions().getFirst().span())).isTrue();
    }
}
