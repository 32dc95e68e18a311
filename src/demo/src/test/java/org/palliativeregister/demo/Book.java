package org.palliativeregister.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The book of medicaments as the migration brings it. */
final class Book {

    /** @param ceiling highest daily dose, null for none */
    record Product(String atc, String unit, String route, BigDecimal omeFactor, BigDecimal ceiling) {}

    private static final Pattern ROW = Pattern.compile(
            " \\((\\d+), .*?'schema', .*?'schema', '(.*?)', '(.*?)', '(.*?)', '(.*?)', '(.*?)', '(.*?)', '(.*?)', '(.*?)', '.*?', (null|[0-9.]+), (?:null|'.*?'), (null|[0-9.]+)\\)");

    private final Map<String, Product> products = new TreeMap<>();

    Book() {
        Matcher row = ROW.matcher(text());
        while (row.find()) {
            products.put(
                    key(row.group(3), row.group(6), row.group(7)),
                    new Product(
                            row.group(4), row.group(8), row.group(9), number(row.group(10)), number(row.group(11))));
        }
    }

    Product of(Regimen regimen) {
        return products.get(key(regimen.substance(), regimen.form(), regimen.strength()));
    }

    int size() {
        return products.size();
    }

    private static String key(String inn, String form, String strength) {
        return inn + "|" + form + "|" + strength;
    }

    private static BigDecimal number(String literal) {
        return literal.equals("null") ? null : new BigDecimal(literal);
    }

    private static String text() {
        try (InputStream sql = Book.class.getResourceAsStream("/db/migration/V020__medicaments.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
