package eu.insert.tutor.bot.telegram;

import eu.insert.tutor.bot.Settings;
import eu.insert.tutor.bot.delivery.Pauses;
import eu.insert.tutor.content.Language;
import eu.insert.tutor.content.Library;
import eu.insert.tutor.content.Phrases;
import eu.insert.tutor.dialogues.dialogue.Tutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;

/** What the bot tells Telegram about itself when it starts: commands and description in each language, and the webhook. */
final class Introduction {
    private static final Logger LOG = LoggerFactory.getLogger(Introduction.class);
    private static final int MOST_TRIES = 8;
    private static final int CONNECTIONS = 60;

    private final BotApi api;
    private final Library library;
    private final Optional<Settings.Webhook> webhook;

    Introduction(BotApi api, Library library, Optional<Settings.Webhook> webhook) {
        this.api = api;
        this.library = library;
        this.webhook = webhook;
    }

    /** Makes the calls, each until it succeeds or is refused for good. */
    void make() {
        try {
            for (PartialBotApiMethod<?> call : calls()) {
                make(call);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void make(PartialBotApiMethod<?> call) throws InterruptedException {
        Pauses pauses = new Pauses(Duration.ofMillis(500));
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            switch (api.call(call)) {
                case Answer.Ok ok -> {
                    return;
                }
                case Answer.Refused refused -> {
                    if (refused.code() != 429) {
                        LOG.error("Telegram refuses {}: {}", call.getMethod(), refused.description());
                        return;
                    }
                    Thread.sleep(pauses.next(refused.retryAfter()));
                }
                case Answer.Lost lost -> Thread.sleep(pauses.next(Duration.ZERO));
            }
        }
        LOG.warn("Telegram did not take {}; it is tried again at the next start", call.getMethod());
    }

    private List<PartialBotApiMethod<?>> calls() {
        List<PartialBotApiMethod<?>> calls = new ArrayList<>();
        calls.add(webhook.<PartialBotApiMethod<?>>map(w -> SetWebhook.builder()
                        .url(w.url() + Webhook.PATH)
                        .secretToken(w.secret())
                        .maxConnections(CONNECTIONS)
                        .allowedUpdates(Updates.KINDS)
                        .build())
                .orElseGet(DeleteWebhook::new));
        // Who speaks another language than ours sees the last set, which names no language.
        Language fallback =
                library.language("en").orElseGet(() -> library.languages().getFirst());
        introduce(calls, library.phrases().in(fallback), Optional.empty());
        for (Language language : library.languages()) {
            introduce(calls, library.phrases().in(language), Optional.of(language.code()));
        }
        return calls;
    }

    private static void introduce(List<PartialBotApiMethod<?>> calls, Phrases phrases, Optional<String> languageCode) {
        SetMyCommands commands = SetMyCommands.builder()
                .commands(Tutor.COMMANDS.stream()
                        .map(c -> new BotCommand(c, phrases.label("command." + c)))
                        .toList())
                .scope(new BotCommandScopeAllPrivateChats())
                .build();
        SetMyDescription description = SetMyDescription.builder()
                .description(phrases.label("about.long"))
                .build();
        SetMyShortDescription about = SetMyShortDescription.builder()
                .shortDescription(phrases.label("about.short"))
                .build();
        languageCode.ifPresent(code -> {
            commands.setLanguageCode(code);
            description.setLanguageCode(code);
            about.setLanguageCode(code);
        });
        calls.add(commands);
        calls.add(description);
        calls.add(about);
    }
}
