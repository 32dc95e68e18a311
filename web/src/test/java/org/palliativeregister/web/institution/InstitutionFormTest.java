package org.palliativeregister.web.institution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.institution.Municipality;

class InstitutionFormTest {

    private static final Municipality TOWN = new Numbered(1);
    private static final Municipality DISTRICT = new Numbered(2);

    private final InstitutionForm form = new InstitutionForm();

    @Test
    void what_was_not_touched_is_taken_from_what_stands_there_now() {
        Institution before = new Institution("Хоспис", "Х", TOWN);
        fill(before);
        form.setShortName("Хсп");

        form.takeUntouched(before, new Institution("Хоспис № 1", "Х1", DISTRICT));

        assertThat(form.getName()).isEqualTo("Хоспис № 1");
        assertThat(form.getShortName()).isEqualTo("Хсп");
        assertThat(form.getMunicipality()).isEqualTo(DISTRICT.getId());
    }

    @Test
    void a_municipality_chosen_here_stays_and_spaces_are_no_change() {
        Institution before = new Institution("Хоспис", "Х", TOWN);
        fill(before);
        form.setName(" Хоспис ");
        form.setMunicipality(3L);

        form.takeUntouched(before, new Institution("Дом", "Х", DISTRICT));

        assertThat(form.getName()).isEqualTo("Дом");
        assertThat(form.getMunicipality()).isEqualTo(3L);
    }

    private void fill(Institution institution) {
        form.setName(institution.getName());
        form.setShortName(institution.getShortName());
        form.setMunicipality(institution.getMunicipality().getId());
    }

    private static final class Numbered extends Municipality {

        private static final long serialVersionUID = 1L;
        private final long number;

        Numbered(long number) {
            this.number = number;
        }

        @Override
        public long getId() {
            return number;
        }
    }
}
