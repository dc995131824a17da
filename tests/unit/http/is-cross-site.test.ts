import { describe, expect, test } from "vitest";
import { isCrossSite } from "@/lib/http/is-cross-site";
import { isOwnHost } from "@/lib/http/is-own-host";
import { ownAddress } from "@/lib/http/own-address";

const address = ownAddress(3000, "http://tide.localhost:8080");

function crossSite(headers: Record<string, string>, method = "POST"): boolean {
  return isCrossSite({ method, headers: new Headers(headers) }, address);
}

describe("isCrossSite", () => {
  // Kills: a check that counts a missing source as harmless.
  test("a change that does not say where it comes from", () => {
    expect(crossSite({})).toBe(true);
  });

  test.each(["same-origin", "none"])("Sec-Fetch-Site: %s passes, whatever the Origin", (site) => {
    expect(crossSite({ "Sec-Fetch-Site": site, Origin: "null" })).toBe(false);
  });

  // Kills: Origin looked at first, or "same-site" taken for "same-origin".
  test.each(["cross-site", "same-site", "", "SAME-ORIGIN"])(
    "Sec-Fetch-Site: %s does not",
    (site) => {
      expect(crossSite({ "Sec-Fetch-Site": site, Origin: "http://localhost:3000" })).toBe(true);
    },
  );

  test.each([
    "http://127.0.0.1:3000",
    "http://localhost:3000",
    "http://LOCALHOST:3000",
    "http://[::1]:3000",
    "http://tide.localhost:8080",
  ])("Origin %s is ours", (origin) => {
    expect(crossSite({ Origin: origin })).toBe(false);
  });

  test.each([
    "null",
    "https://evil.example",
    "http://localhost",
    "http://localhost:3001",
    "https://localhost:3000",
    "http://localhost:3000.evil.example",
    "http://tide.localhost:3000",
  ])("Origin %s is not", (origin) => {
    expect(crossSite({ Origin: origin })).toBe(true);
  });

  // Kills: X-Forwarded-Host or Host believed.
  test("forwarded names do not count", () => {
    const evil = { Origin: "http://evil", Host: "evil", "X-Forwarded-Host": "evil" };
    expect(crossSite(evil)).toBe(true);
  });

  test("only reading is safe", () => {
    for (const method of ["GET", "HEAD", "OPTIONS"]) expect(crossSite({}, method)).toBe(false);
    for (const method of ["PUT", "PATCH", "DELETE", "get"])
      expect(crossSite({}, method)).toBe(true);
  });
});

describe("isOwnHost", () => {
  test.each([
    "127.0.0.1:3000",
    "localhost:3000",
    "LocalHost:3000",
    "[::1]:3000",
    "tide.localhost:8080",
  ])("%s is ours", (host) => expect(isOwnHost(host, address)).toBe(true));

  test.each([
    null,
    "",
    "localhost",
    "localhost:80",
    "evil:3000",
    "127.0.0.1.evil:3000",
    "127.1:3000",
  ])("%s is not", (host) => expect(isOwnHost(host, address)).toBe(false));

  test("port 80 goes without saying", () => {
    const plain = ownAddress(80, "http://127.0.0.1");
    expect(isOwnHost("localhost", plain)).toBe(true);
    expect(isOwnHost("localhost:3000", plain)).toBe(false);
  });
});
