/** What a violation of the Content-Security-Policy may leave in the log. */
export type Violation = { readonly directive: string; readonly blocked: string };

const MOST = 20;

/**
 * The violations of a browser's report, without addresses of pages or text of scripts: those could
 * hold what a team wrote.
 *
 * @param report untrusted; `{"csp-report": {...}}` or a list of `{"body": {...}}`
 * @returns at most 20, with "unknown" for what is missing
 */
export function summariseViolations(report: unknown): readonly Violation[] {
  const reports = Array.isArray(report) ? report.slice(0, MOST) : [report];
  return reports.map((one) => {
    const body = fieldsOf(fieldsOf(one)["csp-report"] ?? fieldsOf(one).body);
    return {
      directive: directiveOf(body["effective-directive"] ?? body.effectiveDirective),
      blocked: placeOf(body["blocked-uri"] ?? body.blockedURL),
    };
  });
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function directiveOf(value: unknown): string {
  return typeof value === "string" && /^[a-z-]{1,40}$/.test(value) ? value : "unknown";
}

/** Origin of an address, or a keyword such as `inline`. */
function placeOf(value: unknown): string {
  if (typeof value !== "string") return "unknown";
  if (/^[a-z-]{1,20}$/.test(value)) return value;
  return URL.canParse(value) ? new URL(value).origin.slice(0, 100) : "unknown";
}
