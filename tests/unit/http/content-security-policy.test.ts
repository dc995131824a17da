import { expect, test } from "vitest";
import { contentSecurityPolicy } from "@/lib/http/content-security-policy";

const directives = (policy: string) =>
  Object.fromEntries(policy.split("; ").map((one) => one.split(/ (.*)/s).slice(0, 2)));

test("production allows scripts by nonce only", () => {
  expect(directives(contentSecurityPolicy("abc", false))).toEqual({
    "default-src": "'none'",
    "script-src": "'nonce-abc' 'strict-dynamic'",
    "style-src": "'self' 'nonce-abc'",
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "object-src": "'none'",
    "report-uri": "/csp-reports",
  });
});

test("development differs by eval alone", () => {
  const added = contentSecurityPolicy("abc", true).replace(" 'unsafe-eval'", "");
  expect(added).toBe(contentSecurityPolicy("abc", false));
});
