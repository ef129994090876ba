import type { NextConfig } from "next";

const YEAR_S = 31_536_000;

/**
 * Set elsewhere: the content security policy with its nonce, the other security headers and the way
 * from `/` to the default language are the work of the server around Next (`scripts/portal.ts`),
 * where a nonce costs a sixth of what it costs in a `proxy.ts`.
 */
const config: NextConfig = {
  poweredByHeader: false,
  typedRoutes: true,
  // The proxy in front compresses: inside Next it costs a fifth of the requests per second.
  compress: false,
  // The title stands in the head before anything is sent. Otherwise it would follow the page in the
  // stream, where only a script puts it in its place.
  htmlLimitedBots: /.*/,
  // Drivers and queues are loaded by Node as they are: bundled, they would lose their native parts
  // and their single instance per process.
  serverExternalPackages: ["pg", "pg-boss", "@prisma/client", "@prisma/adapter-pg"],
  images: { unoptimized: true },
  // The build checks what it builds; tests, scripts and the sandbox are checked by `npm test`.
  typescript: { tsconfigPath: "tsconfig.build.json" },
  experimental: {
    globalNotFound: true,
    // The edge limits every body by what it is for (LIMITS in lib/web/edge.ts); this is never met before.
    serverActions: { bodySizeLimit: "13mb" },
  },
  async headers() {
    return [
      {
        // Their names carry the version of the font.
        source: "/fonts/:file(.*\\.woff2)",
        headers: [{ key: "Cache-Control", value: `public, max-age=${YEAR_S}, immutable` }],
      },
    ];
  },
};

export default config;
