# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -DskipTests package

FROM eclipse-temurin:25-jre
RUN useradd --system --home /tutor tutor && mkdir -p /tutor/data && chown tutor /tutor /tutor/data
WORKDIR /tutor
COPY --from=build /src/bot/target/insert-tutor.jar .
USER tutor
ENV JDK_JAVA_OPTIONS="-XX:+UseSerialGC -Xmx96m -Xmn40m -XX:+UseCompactObjectHeaders -Xss512k" MALLOC_ARENA_MAX=1
# One start for practice: what Java learns from it halves every later start.
RUN TUTOR_DATA_DIR=/tmp/practice java -XX:AOTCacheOutput=insert-tutor.aot -Dspring.context.exit=onRefresh -jar insert-tutor.jar \
  && rm -r /tmp/practice
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD bash -c 'exec 3<>/dev/tcp/127.0.0.1/8080 && printf "GET /actuator/health/readiness HTTP/1.0\r\n\r\n" >&3 && grep -q "\"UP\"" <&3'
ENTRYPOINT ["java", "-XX:AOTCache=insert-tutor.aot", "-jar", "insert-tutor.jar"]
