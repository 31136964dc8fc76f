package eu.insert.tutor.bot.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;

@AnalyzeClasses(packages = "eu.insert.tutor", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    private static final String CONTENT = "eu.insert.tutor.content..";
    private static final String DIALOGUES = "eu.insert.tutor.dialogues..";
    private static final String BOT = "eu.insert.tutor.bot..";

    @ArchTest
    static final ArchRule content_knows_neither_dialogues_nor_the_bot = noClasses()
            .that()
            .resideInAPackage(CONTENT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DIALOGUES, BOT);

    @ArchTest
    static final ArchRule dialogues_do_not_know_the_bot = noClasses()
            .that()
            .resideInAPackage(DIALOGUES)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BOT);

    @ArchTest
    static final ArchRule content_is_plain_java = noClasses()
            .that()
            .resideInAPackage(CONTENT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "tools.jackson..", "com.fasterxml..", "redis..", "org.telegram..");

    @ArchTest
    static final ArchRule dialogues_know_no_web_no_redis_and_no_telegram = noClasses()
            .that()
            .resideInAPackage(DIALOGUES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.boot..",
                    "org.springframework.context..",
                    "jakarta..",
                    "redis..",
                    "org.telegram..",
                    "java.net.http..");

    @ArchTest
    static final ArchRule only_the_compiler_of_scripts_knows_spring_statemachine = noClasses()
            .that()
            .haveNameNotMatching("eu\\.insert\\.tutor\\.dialogues\\.script\\.Machine(Test)?(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.statemachine..", "reactor..");

    @ArchTest
    static final ArchRule telegram_and_jackson_2_are_known_in_one_package = noClasses()
            .that()
            .resideOutsideOfPackage("eu.insert.tutor.bot.telegram..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.telegram..", "com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule redis_is_known_in_one_package = noClasses()
            .that()
            .resideOutsideOfPackage("eu.insert.tutor.bot.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("redis.clients..", "redis.embedded..");

    @ArchTest
    static final ArchRule delivery_and_store_know_no_channel = noClasses()
            .that()
            .resideInAnyPackage("eu.insert.tutor.bot.delivery..", "eu.insert.tutor.bot.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("eu.insert.tutor.bot.telegram..", "eu.insert.tutor.bot.webchat..");

    @ArchTest
    static final ArchRule the_store_knows_only_dialogues_and_content = noClasses()
            .that()
            .resideInAPackage("eu.insert.tutor.bot.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("eu.insert.tutor.bot.delivery..", "org.springframework..");

    @ArchTest
    static final ArchRule rooms_do_not_go_in_circles =
            slices().matching("eu.insert.tutor.(bot).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule time_comes_from_a_clock_that_was_handed_in = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule only_the_house_makes_a_clock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("eu.insert.tutor.bot.House")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule chance_comes_from_a_seed =
            noClasses().should().callMethod(Math.class, "random").orShould().callConstructor(Random.class);

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = classes()
            .should()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils")
            .andShould()
            .haveSimpleNameNotEndingWith("Impl")
            .andShould()
            .haveSimpleNameNotEndingWith("Processor");
}
