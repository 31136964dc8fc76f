# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -DskipTests package

FROM eclipse-temurin:25-jre
RUN useradd --system --home /tutor tutor && mkdir -p /tutor/data && chown tutor /tutor/data
WORKDIR /tutor
COPY --from=build /src/bot/target/insert-tutor.jar .
USER tutor
# A small heap that grows for a moment where a page is printed, and memory given back; measured in docs/speed.md.
ENV JDK_JAVA_OPTIONS="-XX:+UseSerialGC -Xms48m -Xmx96m -Xmn20m -XX:SurvivorRatio=3 -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30 \
-XX:MetaspaceSize=64m -XX:TrimNativeHeapInterval=5000 -XX:+UseCompactObjectHeaders -Xss512k" MALLOC_ARENA_MAX=1
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD bash -c 'exec 3<>/dev/tcp/127.0.0.1/8080 && printf "GET /actuator/health/readiness HTTP/1.0\r\n\r\n" >&3 && grep -q "\"UP\"" <&3'
ENTRYPOINT ["java", "-jar", "insert-tutor.jar"]
