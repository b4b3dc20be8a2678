# Built once; what runs has neither tests nor tools in it, and is nobody in particular.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# No install scripts: none of ours needs one. Optional packages hold the native code of the image's own system.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY . .
RUN node --input-type=module --eval "import { ensureClient, ensureBuild } from './scripts/build-steps.mjs'; await ensureClient(); await ensureBuild();" \
  && rm -rf .next/cache

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 BALANSERT_DATA=/data
COPY --from=build --chown=node:node /app /app
RUN mkdir /data /backup && chown node:node /data /backup
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=6s --start-period=60s \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:3000/api/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not through npm: it would not pass the signal to stop on.
CMD ["node", "scripts/start.mjs"]
