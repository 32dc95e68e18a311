package org.palliativeregister.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.palliativeregister.prescription.StopReason;

/** What stands in the free texts of the invented register. */
final class Remarks {

    private static final Map<String, List<String>> SIDE_EFFECTS = Map.of(
            "opioid", List.of("Сонливость днём.", "Тошнота, рвота.", "Упорный запор, несмотря на слабительные."),
            "gabapentinoid", List.of("Головокружение, сонливость.", "Отёки стоп."),
            "antidepressant", List.of("Сухость во рту, задержка мочи.", "Тошнота."),
            "nsaid", List.of("Боль в эпигастрии.", "Повышение креатинина."),
            "steroid", List.of("Бессонница, глюкоза 11 ммоль/л.", "Отёки."),
            "antiemetic", List.of("Сонливость.", "Двигательное беспокойство."),
            "loop", List.of("Слабость, АД 90/60.", "Жажда, калий 3,1 ммоль/л."),
            "muscle", List.of("Слабость в ногах.", "Сонливость."));

    private static final Map<String, String> CONDITIONS = Map.of(
            "swallowing", "Глотание твёрдой пищи и таблеток нарушено.",
            "renal", "Хроническая болезнь почек, СКФ ниже 30 мл/мин.",
            "hepatic", "Печёночная недостаточность, Чайлд — Пью B.",
            "heart", "Хроническая сердечная недостаточность III ФК.",
            "ulcer", "Язвенный анамнез.",
            "obstruction", "Частичная кишечная непроходимость.",
            "seizures", "Судорожные приступы.",
            "bleeding", "Кровотечения.");

    private Remarks() {}

    /** Null where nothing more is said. */
    static String onStop(Dice dice, Regimen regimen, StopReason reason) {
        return switch (reason) {
            case SIDE_EFFECT -> dice.pick(SIDE_EFFECTS.getOrDefault(regimen.group(), List.of("Плохо переносится.")));
            case NOT_EFFECTIVE -> regimen.isOpioid() ? "Боль " + dice.between(5, 8) + " баллов по ЧРШ." : null;
            case WRITTEN_IN_ERROR -> "Выписано дважды.";
            default -> null;
        };
    }

    /** The note in the record. */
    static String onRecord(Dice dice, Sufferer sufferer) {
        List<String> sentences = new ArrayList<>();
        if (sufferer.age() >= 18) {
            sentences.add("ECOG " + dice.between(2, 4) + ".");
        }
        CONDITIONS.keySet().stream()
                .sorted()
                .filter(sufferer.conditions()::contains)
                .map(CONDITIONS::get)
                .forEach(sentences::add);
        if (sufferer.problems().contains("bone")) {
            sentences.add("Метастазы в кости.");
        }
        if (sufferer.problems().contains("brainMetastases")) {
            sentences.add("Метастазы в головной мозг.");
        }
        if (sufferer.age() < 18) {
            sentences.add("Масса тела " + sufferer.kilograms() + " кг.");
        }
        return sentences.isEmpty() ? null : String.join(" ", sentences);
    }
}
