import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SCHEMA_VERSION } from "@/lib/storage/migrate";
import { type ProductionServer, startProduction } from "../support/production-server";
import { queryDatabase, readBeside } from "../support/query-database";
import { rawRequest } from "../support/raw-request";
import { practiceIds } from "../support/teams";
import { fingerprintOf } from "./fingerprint";
import { jsonOf, type Stage, type Suite, saveRightly, useStage } from "./scene";

const [, PRACTICE = ""] = practiceIds();

/** What a later release may do to the schema while this one still runs: expand, contract later. */
const EXPANSION = [
  "alter table answers add column of_a_later_release text",
  "alter table answer_changes add column of_a_later_release text default 'later' not null",
  "create table later_things (id text primary key, team_id text references teams (id))",
  `insert into schema_migrations (version, name, applied_at)
    values (${SCHEMA_VERSION + 1}, 'later', '2027-01-01T00:00:00.000Z')`,
];

type Save = {
  readonly title: string;
  readonly by: "first" | "second";
  readonly version: number;
  readonly key: string;
  readonly expected: number;
  readonly says: object;
};

/** One practice, saved through both servers in turn. `twice` is a key that comes again. */
const SAVES: readonly Save[] = [
  save("first", 0, "a", 200, { version: 1 }),
  save("second", 1, "b", 200, { version: 2 }),
  {
    ...save("first", 1, "c", 412, { current: { version: 2 } }),
    title: "an old version is refused",
  },
  { ...save("first", 1, "b", 200, { version: 2 }), title: "what the other saved is known" },
  save("first", 2, "d", 200, { version: 3 }),
];

function save(by: Save["by"], version: number, key: string, expected: number, says: object): Save {
  return { title: `on version ${version}`, by, version, key, expected, says };
}

const SAME_SITE = [["Sec-Fetch-Site", "same-origin"]] as const;
const GONE = "40ffffffffffffffffffffffffffffffffffffffff";
const BOUNDARY = "of-an-earlier-build";

/** Forms whose action has another name by now. */
const OLD_PAGES = [
  [
    "sends a form with script",
    [
      ["Next-Action", GONE],
      ["Content-Type", "text/plain;charset=UTF-8"],
    ],
    "[]",
  ],
  [
    "sends a form without script",
    [["Content-Type", `multipart/form-data; boundary=${BOUNDARY}`]],
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="$ACTION_ID_${GONE}"\r\n\r\n\r\n--${BOUNDARY}--\r\n`,
  ],
] as const;

export const twoBuilds: Suite = (served) =>
  describe("151: two builds at once", () => {
    const stage = useStage(served);
    let second: ProductionServer | undefined;

    beforeAll(async () => {
      second = await startProduction(stage().place.env);
    });
    afterAll(() => second?.kill("SIGTERM"));

    async function expectSaves(round: string, from: number): Promise<void> {
      for (const { title, by, version, key, expected, says } of SAVES) {
        const server = by === "first" ? stage() : { ...stage(), port: second?.port ?? 0 };
        const headers = {
          "If-Match": `"${from + version}"`,
          "Idempotency-Key": `${round}-${key}`,
        };
        const { status, body } = await saveRightly(server, headers, PRACTICE);
        expect(status, `${round}, ${by} server, ${title}: ${body}`).toBe(expected);
        expect(jsonOf(body)).toMatchObject(shifted(says, from));
      }
    }

    test("both save, and each knows what the other saved", () => expectSaves("same-schema", 0));

    test("both go on to save when a later release has expanded the schema", async () => {
      await change(stage(), EXPANSION);
      await expectSaves("later-schema", 3);
      const { env } = stage().place;
      const rows = await readBeside<{ version: number }>(
        env,
        `select version from answer_changes
        where team_id = '${stage().team}' and practice_id = '${PRACTICE}' order by version`,
      );
      expect(rows.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6]);
      for (const port of [stage().port, second?.port ?? 0]) {
        // A balancer leads people to the later release, a second later at most.
        const isReady = () => rawRequest(port, { target: "/readyz" });
        await expect.poll(async () => (await isReady()).status, { timeout: 5_000 }).toBe(503);
      }
    });

    for (const [title, headers, body] of OLD_PAGES) {
      test(`a page of an earlier build ${title}: told in words, and nothing changes`, async () => {
        const before = await fingerprintOf(stage().place.env);
        const target = `/teams/${stage().team}/assessment/build`;
        const sent = { method: "POST", target, headers: [...SAME_SITE, ...headers], body };
        const answer = await rawRequest(stage().port, sent);
        expect(answer.status, answer.body).toBeGreaterThanOrEqual(400);
        expect(answer.status).toBeLessThan(500);
        expect(await fingerprintOf(stage().place.env)).toEqual(before);
      });
    }
  });

/** The same with every version so much later. */
function shifted(says: object, by: number): object {
  const text = JSON.stringify(says);
  return JSON.parse(text.replace(/("version":)(\d+)/g, (_, name, n) => `${name}${Number(n) + by}`));
}

async function change({ place }: Stage, statements: readonly string[]): Promise<void> {
  if (place.env.DATABASE_URL !== "") {
    for (const text of statements) await queryDatabase(place.env.DATABASE_URL, text);
    return;
  }
  const database = new Database(path.join(place.env.TIDEMARK_DATA_DIR, "tidemark.sqlite"));
  for (const text of statements) database.exec(text);
  database.close();
}
