package org.palliativeregister.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {

    private static final String ROWS =
            "DROP TABLE IF EXISTS `patient`;\nINSERT INTO `patient` VALUES (1,'USE it\\nUSE that');\n";

    @TempDir
    private Path folder;

    @Test
    void a_dump_of_tables_names_no_database() throws IOException {
        assertThat(written("-- MariaDB dump\n" + ROWS).namesDatabase()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "USE `palliative_register`;",
                "use palliative_register;",
                "CREATE DATABASE /*!32312 IF NOT EXISTS*/ `palliative_register`;",
                "/*!40000 DROP DATABASE IF EXISTS `palliative_register`*/;",
            })
    void one_that_would_be_restored_over_another_database_is_told(String statement) throws IOException {
        assertThat(written("-- MariaDB dump\n\n" + statement + "\n" + ROWS).namesDatabase())
                .isTrue();
        assertThat(written(ROWS + statement).namesDatabase()).isTrue();
    }

    @Test
    void one_that_was_cut_off_is_told() throws IOException {
        assertThat(written("-- MariaDB dump\n" + ROWS + "\n-- Dump completed on 2026-11-29  3:50:00\n")
                        .isComplete())
                .isTrue();
        assertThat(written("-- MariaDB dump\n" + ROWS).isComplete()).isFalse();
        assertThat(written("INSERT INTO `x` VALUES ('-- Dump completed');\n").isComplete())
                .isFalse();
    }

    @Test
    void a_compressed_one_is_read_as_well() throws IOException {
        Path file = folder.resolve("backup.sql.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("USE `palliative_register`;\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(new Backup(file).namesDatabase()).isTrue();
    }

    private Backup written(String text) throws IOException {
        return new Backup(Files.writeString(folder.resolve("backup.sql"), text));
    }
}
