/**
 * Headers by which a proxy or Next itself steers Next. No trusted proxy exists in local mode, so
 * whoever sends them is a stranger.
 */
const STEERING =
  /^(x-forwarded-.*|forwarded|x-real-ip|x-middleware-.*|x-invoke-.*|x-next-.*|x-nextjs-.*|x-matched-path|x-now-.*|x-vercel-.*|x-action-.*|x-prerender-.*|next-resume|x-nonce|content-security-policy.*)$/;

/**
 * Drops the steering headers of a request in place.
 *
 * @param {Record<string, unknown>} headers names in lower case
 */
export function stripHeaders(headers) {
  for (const name of Object.keys(headers)) {
    if (STEERING.test(name)) delete headers[name];
  }
}
