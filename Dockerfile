# syntax=docker/dockerfile:1
# Stage 1 has everything that building needs; what runs gets the product and its own dependencies alone.
FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
# Building waits for the sources, which change more often than what they need.
RUN npm ci --ignore-scripts
COPY . .
RUN node scripts/build.ts && npm prune --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
# Interpreters for bots written in Python and shell; tini hands signals on and reaps what bots leave behind.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends python3 tini \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /codex32
COPY --from=build /build/package.json /build/LICENSE ./
COPY --from=build /build/node_modules ./node_modules
COPY --from=build /build/bin ./bin
COPY --from=build /build/dist ./dist
COPY --from=build /build/examples ./examples
RUN mkdir -p /data && chown node:node /data && chmod 700 /data
USER node
# Inside a container the network is the container's own; compose.yaml publishes the port to this machine alone.
ENV CODEX32_ENV=production CODEX32_DATA_DIR=/data CODEX32_HOST=0.0.0.0 CODEX32_PORT=8000 XDG_CACHE_HOME=/tmp
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.CODEX32_PORT + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["tini", "--", "node", "bin/codex32.js"]
CMD ["start"]
