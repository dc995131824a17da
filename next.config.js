import { SECURITY_HEADERS } from "./lib/http/security-headers.mjs";

const headers = Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value }));

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: ["better-sqlite3", "pg", "pdfkit", "fontkit", "pptxgenjs"],
  outputFileTracingIncludes: {
    "/**": ["./content/**/*"],
    // The faces of a PDF, which are read from the disk and not imported.
    "/teams/**": [
      "./node_modules/@expo-google-fonts/noto-sans/*/NotoSans_{400Regular,600SemiBold}.ttf",
      "./node_modules/@fontsource/dejavu-sans/files/*-normal.woff",
      "./node_modules/@fontsource/unifontex/files/*.woff",
    ],
  },
  // `npm test` checks the types, those of the tests included: starting the app need not.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [{ source: "/:path*", headers }],
  // Next writes files for coding agents and asks the registry about upgrades: neither is wanted.
  agentRules: false,
  experimental: {
    agentUpgrade: false,
    // It makes the first build a third longer and 100 MB larger, to shorten later ones.
    turbopackFileSystemCacheForBuild: false,
    // As much as the front door lets in: what is too large of a form, its action says in words.
    serverActions: { bodySizeLimit: "16mb" },
    // Bodies above are cut, hence not below the limit of actions and of every route handler.
    proxyClientMaxBodySize: "16mb",
  },
};
