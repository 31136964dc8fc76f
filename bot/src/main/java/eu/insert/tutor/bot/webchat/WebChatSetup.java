package eu.insert.tutor.bot.webchat;

import eu.insert.tutor.bot.pictures.Drawings;
import eu.insert.tutor.bot.store.Mailbox;
import eu.insert.tutor.bot.store.Redis;
import eu.insert.tutor.content.Library;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the web chat together. */
@Configuration(proxyBeanMethods = false)
class WebChatSetup {
    @Bean
    Mailbox mailbox(Redis redis) {
        return new Mailbox(redis);
    }

    @Bean
    Drawings drawings(Library library) {
        return new Drawings(library);
    }

    @Bean
    Pages pages(Mailbox mailbox) {
        return new Pages(mailbox);
    }

    @Bean
    PageWords pageWords(Library library) {
        return new PageWords(library);
    }

    @Bean
    WebChannel webChannel(Mailbox mailbox, Drawings drawings, Pages pages) {
        return new WebChannel(mailbox, drawings, pages);
    }

    /** What every page says to the browser: nothing from elsewhere, no frames, no guessing of types. */
    @Bean
    OncePerRequestFilter strictHeaders() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                response.setHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'");
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setHeader("Referrer-Policy", "no-referrer");
                chain.doFilter(request, response);
            }
        };
    }
}
