package io.github.ensdiag.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {
    @ParameterizedTest
    @CsvSource({
        "*, anything, true",
        "resnet*, resnet50, true",
        "resnet*, a resnet, false",
        "*net*50, resnet-v2-50, true",
        "a*a, a, false",
        "a*a, aa, true",
        "a*b*b, ab, false",
        "**, x, true",
        "plain, plain, true",
        "plain, plainer, false",
        "a.c, abc, false"
    })
    void starStandsForAnyCharacters(String pattern, String name, boolean matches) {
        assertEquals(matches, new NamePattern(pattern).matches(name));
    }

    @Test
    void theNameItselfComesFirst() {
        assertEquals(List.of(1), new NamePattern("v*").among(List.of("vgg", "v*", "vit"), i -> true));
        assertEquals(List.of(0, 2), new NamePattern("v*").among(List.of("vgg", "net", "vit"), i -> true));
        assertEquals(List.of(2), new NamePattern("v*").among(List.of("vgg", "net", "vit"), i -> i == 2));
        assertEquals(List.of(0), new NamePattern("vgg").among(List.of("vgg", "net", "vit"), i -> i == 2));
    }
}
