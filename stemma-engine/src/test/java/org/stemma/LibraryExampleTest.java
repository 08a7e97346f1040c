package org.stemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the README compiles as it stands there. */
class LibraryExampleTest {
    private static final Pattern EXAMPLE = Pattern.compile("As a library:\\s+```java\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder = Path.of("");

    private static String example() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("..", "README.md")));
        assertThat(example.find()).as("the README has an example").isTrue();
        return example.group(1);
    }

    private List<String> faults(String lines) {
        String source =
                "import java.util.List;\nimport org.stemma.Stemma;\nimport org.stemma.news.*;\nclass Example {\n"
                        + "void run(List<Capture> captures) {\n" + lines + "}\n}\n";
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of("-proc:none", "-d", folder.toString(), "-classpath", System.getProperty("java.class.path"));
        compiler.getTask(null, null, told, options, null, List.of(file)).call();
        return told.getDiagnostics().stream()
                .filter(fault -> fault.getKind() == Diagnostic.Kind.ERROR)
                .map(fault -> fault.getMessage(null))
                .toList();
    }

    @Test
    void theExampleOfTheReadmeCompiles() throws IOException {
        String example = example();
        assertThat(example.lines()).hasSize(5);
        assertThat(faults(example)).isEmpty();
    }

    @Test
    void anExampleThatIsOutOfDateDoesNot() throws IOException {
        assertThat(faults(example().replace("stemma.dossiers(", "stemma.folders(")))
                .isNotEmpty();
    }
}
