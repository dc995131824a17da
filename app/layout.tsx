import type { Metadata, Viewport } from "next";
import { OutboxLoader } from "@/components/outbox/outbox-loader";
import { ReadOnlyNotice } from "@/components/ui/read-only-notice";
import { SiteFooter } from "@/components/ui/site-footer";
import { SiteHeader } from "@/components/ui/site-header";
import { checkReadiness } from "@/lib/data/health";
import { type Env, readEnv } from "@/lib/env";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Tidemark", template: "%s · Tidemark" },
  description: "Assess continuous delivery maturity, compare teams and plan what to do next.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#0f1a22" },
  ],
};

export const dynamic = "force-dynamic";

export default async function RootLayout({ children }: LayoutProps<"/">) {
  const { failed } = await checkReadiness();
  return (
    <html lang="en-GB" {...keepingOf(readEnv())}>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#main"
          className="absolute left-2 top-2 z-20 -translate-y-20 rounded-control bg-accent px-4 py-2 text-on-accent focus:translate-y-0"
        >
          Skip to the content
        </a>
        <SiteHeader />
        <main id="main" tabIndex={-1} className="page w-full flex-1 pb-16 pt-8 outline-none">
          <ReadOnlyNotice cannotStore={failed.includes("disk")} />
          {children}
        </main>
        <OutboxLoader />
        <SiteFooter />
      </body>
    </html>
  );
}

/** What the browser may keep of answers that are not saved yet, where it is not everything. */
function keepingOf({ offlineOutbox }: Env) {
  return offlineOutbox === "answers+notes" ? {} : { "data-outbox": offlineOutbox };
}
