import { describe, expect, test } from "vitest";
import { EnvError, readEnv } from "@/lib/env";

function problemsOf(source: Record<string, string>): readonly string[] {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error.problems.map((problem) => problem.name);
    throw error;
  }
  return [];
}

describe("readEnv", () => {
  test("needs nothing", () => {
    expect(readEnv({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      dataDirectory: "./data",
      databaseUrl: null,
      baseUrl: "http://127.0.0.1:3000",
      teamNames: "shown",
      smallestGroup: 5,
      staleAfterDays: 180,
      warnings: [],
    });
  });

  test("takes an empty value as unset", () => {
    expect(readEnv({ PORT: "", DATABASE_URL: "" }).port).toBe(3000);
  });

  test("reads every setting", () => {
    const env = readEnv({
      PORT: "8080",
      HOST: "localhost",
      BASE_URL: "http://localhost:8080/",
      DATABASE_URL: "postgresql://me:secret@db.example:5432/tidemark?sslmode=verify-full",
      TIDEMARK_DATA_DIR: "/var/lib/tidemark",
    });
    expect(env).toMatchObject({ port: 8080, host: "localhost", baseUrl: "http://localhost:8080" });
    expect(env.databaseUrl).toContain("db.example");
    expect(env.dataDirectory).toBe("/var/lib/tidemark");
  });

  test("writes an IPv6 host as an address", () => {
    expect(readEnv({ HOST: "::1", PORT: "80" }).baseUrl).toBe("http://[::1]:80");
  });

  test("names every problem at once, with reason and example, and no value", () => {
    const source = {
      PORT: "abc",
      HOST: "0.0.0.0",
      BASE_URL: "http://127.0.0.1:3000/tidemark",
      DATABASE_URL: "mysql://root:hunter2@db/tidemark",
    };
    expect(problemsOf(source)).toEqual(["PORT", "HOST", "BASE_URL", "DATABASE_URL"]);
    expect(() => readEnv(source)).toThrow(/PORT: It must be a whole number.*Example: PORT=3000/);
    expect(() => readEnv(source)).toThrow(/no accounts yet and answers only on loopback/);
    expect(() => readEnv(source)).not.toThrow(/hunter2/);
  });

  test.each(["0", "65536", "3e3", "-1", " 3000", "99999999"])("refuses PORT=%s", (PORT) => {
    expect(problemsOf({ PORT })).toEqual(["PORT"]);
  });

  test.each(["0.0.0.0", "::", "192.168.1.4", "example.org", "127.evil.example", "127.0.0.1.evil"])(
    "refuses HOST=%s",
    (HOST) => expect(problemsOf({ HOST })).toEqual(["HOST"]),
  );

  test.each([
    "127.0.0.1:3000",
    "ftp://127.0.0.1",
    "https://tidemark.example",
    "http://me@127.0.0.1:3000",
    "http://127.0.0.1:3000/?a=b",
    "http://0.0.0.0:3000",
  ])("refuses BASE_URL=%s", (BASE_URL) => {
    expect(problemsOf({ BASE_URL })).toEqual(["BASE_URL"]);
  });

  test.each(["mysql://db/x", "./file.sqlite", "postgres:db", "postgres://[broken"])(
    "refuses DATABASE_URL=%s",
    (DATABASE_URL) => expect(problemsOf({ DATABASE_URL })).toEqual(["DATABASE_URL"]),
  );

  test("warns about a misspelt name with the nearest one", () => {
    expect(readEnv({ TIDEMARK_DATADIR: "x" }).warnings).toEqual([
      "TIDEMARK_DATADIR is not a setting of Tidemark. Did you mean TIDEMARK_DATA_DIR?",
    ]);
  });
});
