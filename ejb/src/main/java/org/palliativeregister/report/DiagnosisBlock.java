package org.palliativeregister.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A block of neighbouring three-character categories of ICD-10.
 *
 * @param code {@code C15-C26}, or a single category, {@code C50}
 */
public record DiagnosisBlock(String code, String titleRu, String titleEn) implements Serializable {

    /** Blocks of the chapters whose diseases bring people into palliative care, in the order of ICD-10. */
    public static final List<DiagnosisBlock> ALL = read("diagnosis_blocks.csv");

    /** For a code in none of the blocks. */
    public static final DiagnosisBlock OTHER = new DiagnosisBlock("other", "Прочие коды", "Other codes");

    /** @param diagnosis a code of ICD-10, {@code C34.1} */
    public static DiagnosisBlock of(String diagnosis) {
        String category = diagnosis.substring(0, 3);
        return ALL.stream().filter(block -> block.holds(category)).findFirst().orElse(OTHER);
    }

    /** Whether there is a block of that code, {@link #OTHER} included. */
    public static boolean isKnown(String code) {
        return OTHER.code.equals(code) || ALL.stream().anyMatch(block -> block.code.equals(code));
    }

    private boolean holds(String category) {
        String first = code.substring(0, 3);
        String last = code.substring(code.length() - 3);
        return category.compareTo(first) >= 0 && category.compareTo(last) <= 0;
    }

    private static List<DiagnosisBlock> read(String file) {
        try (InputStream in = DiagnosisBlock.class.getResourceAsStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().map(DiagnosisBlock::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static DiagnosisBlock parse(String line) {
        String[] parts = line.split(";");
        return new DiagnosisBlock(parts[0], parts[1], parts[2]);
    }
}
