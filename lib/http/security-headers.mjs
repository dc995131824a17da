/**
 * Headers of every response, whoever makes it: page, file, redirect, error or API.
 *
 * Plain JavaScript, because next.config.js and the start command read it before anything is built.
 * The Content-Security-Policy has a nonce and comes from proxy.ts.
 */
export const SECURITY_HEADERS = Object.freeze({
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy":
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), " +
    "magnetometer=(), microphone=(), payment=(), usb=()",
});
