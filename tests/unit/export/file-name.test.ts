import { describe, expect, it } from "vitest";
import { contentDisposition, fileSlug } from "@/lib/export/file-name";

describe("fileSlug", () => {
  it.each([
    ["Checkout", "checkout"],
    ["Core Banking (ÖPNV)", "core-banking-öpnv"],
    ['../../x"; filename=evil', "x-filename-evil"],
    ["決済チーム", "決済チーム"],
    ["a\r\nSet-Cookie: b", "a-set-cookie-b"],
    ["…", "team"],
    ["", "team"],
    ["x".repeat(80), "x".repeat(60)],
    [`${"x".repeat(59)} y`, "x".repeat(59)],
  ])("makes %j the slug %j", (text, slug) => {
    expect(fileSlug(text, "team")).toBe(slug);
  });
});

describe("contentDisposition", () => {
  it("names an ASCII file plainly", () => {
    expect(contentDisposition("checkout-roadmap.csv")).toBe(
      'attachment; filename="checkout-roadmap.csv"',
    );
  });

  it("adds the full name in RFC 8187 form", () => {
    expect(contentDisposition("öpnv-roadmap.csv")).toBe(
      "attachment; filename=\"opnv-roadmap.csv\"; filename*=UTF-8''%C3%B6pnv-roadmap.csv",
    );
    expect(contentDisposition("決済-roadmap.csv")).toContain('filename="roadmap.csv"');
  });
});
