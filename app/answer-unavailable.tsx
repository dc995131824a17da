import "server-only";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Unavailable } from "@/components/ui/unavailable";
import { checkReadiness } from "@/lib/data/health";
import { setPageStatus } from "./front-door";

/**
 * The pages of a layout while the database answers; else, with status 503, that they cannot be
 * shown. It is in the HTML, where Next's own error page needs a script.
 */
export async function unlessUnavailable(pages: ReactNode): Promise<ReactNode> {
  const { failed } = await checkReadiness();
  if (!failed.includes("database")) return pages;
  setPageStatus(503);
  return <Unavailable retry={<ButtonLink href="">Try again</ButtonLink>} />;
}
