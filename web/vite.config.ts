import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

// `npm run dev` shows the sources at work against a running `dateline serve --port 8765`.
const server = process.env.DATELINE_SERVER ?? "http://127.0.0.1:8765";

export default defineConfig({
  base: "./",
  plugins: [svelte()],
  build: {
    outDir: "../src/dateline/web/static",
    emptyOutDir: true,
    target: "es2022",
    // Nothing goes into the page as a data: address; the Content-Security-Policy stays strict.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
  },
  worker: { format: "es" },
  server: { proxy: { "/api": { target: server, changeOrigin: true } } },
  test: { include: ["tests/**/*.test.ts"], environment: "node" },
});
