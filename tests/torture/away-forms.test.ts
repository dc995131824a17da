import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openForm } from "../bad-input/plain-form";
import { POSTGRES, TEST_DATABASE_URL, type TestPlace } from "../support/engines";
import { decodeEntities } from "../support/entities";
import { type ProductionServer, startProduction } from "../support/production-server";
import { openProxy, type TcpProxy } from "../support/tcp-proxy";

const isMissing = TEST_DATABASE_URL === "";
if (isMissing) {
  console.warn("SKIPPED: forms without PostgreSQL were not tried, TEST_DATABASE_URL is not set.");
}

describe.skipIf(isMissing)("while PostgreSQL is away, a form without JavaScript", () => {
  let place: TestPlace;
  let proxy: TcpProxy;
  let server: ProductionServer;

  beforeAll(async () => {
    place = await POSTGRES.open();
    const url = new URL(place.env.DATABASE_URL);
    proxy = await openProxy(url.hostname, Number(url.port || 5432));
    url.hostname = "127.0.0.1";
    url.port = String(proxy.port);
    server = await startProduction({ ...place.env, DATABASE_URL: url.href });
  });

  afterAll(async () => {
    await server?.kill("SIGKILL");
    await proxy?.cut();
    await place?.remove();
  });

  test.each([
    ["/teams/new", { name: "Typed with care", mode: "quick", group: "Bank / Cards" }],
    ["/teams/import", { step: "check", text: "name,group\nTyped with care,Bank / Cards\n" }],
    ["/teams/import", { step: "import", text: "name,group\nTyped with care,Bank / Cards\n" }],
  ])("of %s keeps what was entered, and says that nothing was saved: %j", async (page, fields) => {
    const send = await openForm(server.port, page);
    await proxy.cut();
    const { status, html } = await send(fields);
    await proxy.mend();
    const text = decodeEntities(html);
    expect(status).toBe(200);
    expect(text).toContain("The database cannot answer now. Nothing was saved: send it again");
    expect(text).toMatch(/Typed with care/);
    expect(text).toContain("Bank / Cards");
    expect(text).not.toContain("This page could not be shown");
  });
});
