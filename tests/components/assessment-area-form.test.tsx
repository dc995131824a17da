import "fake-indexeddb/auto";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { deleteDB } from "idb";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AnswerInput } from "@/components/assessment/answer-input";
import { AreaForm } from "@/components/assessment/area-form";
import { DATABASE_NAME } from "@/components/outbox/database-name";
import { closePageOutbox } from "@/components/outbox/page-outbox";
import { practice } from "./assessment-practice";

type Sent = { path: string; body: AnswerInput; headers: Record<string, string> };
let sent: Sent[] = [];
let answered = 0;
let reply: () => Response | Promise<Response>;

function saved(): Response {
  answered += 1;
  return Response.json({
    savedAt: "2026-10-14T14:03:20.000Z",
    version: answered,
    draftId: "d1",
    total: { answered, inScope: 4 },
    area: { answered, inScope: 2 },
  });
}

function problem(status: number, members = {}): Response {
  const headers = { "content-type": "application/problem+json" };
  return Response.json({ detail: "In words.", ...members }, { status, headers });
}

beforeEach(() => {
  sent = [];
  answered = 0;
  reply = saved;
  Element.prototype.scrollIntoView = () => {};
  window.localStorage.clear();
  vi.stubGlobal("fetch", async (path: string, { body, headers }: Omit<Sent, "path">) => {
    sent.push({ path, headers, body: JSON.parse(String(body)) });
    return reply();
  });
});
afterEach(async () => {
  closePageOutbox();
  await deleteDB(DATABASE_NAME);
  vi.unstubAllGlobals();
});

function show(answers: Record<string, AnswerInput> = {}) {
  render(areaForm(answers));
  return userEvent.setup();
}

function areaForm(answers: Record<string, AnswerInput> = {}) {
  return (
    <AreaForm
      teamId="t1"
      areaId="build"
      draftId="d1"
      scaleRule="Choose the highest that fits."
      practices={[practice("one"), practice("two")]}
      answers={answers}
      versions={{}}
      areas={[
        { id: "build", name: "Build", href: "#b", completion: { answered: 0, inScope: 2 } },
        { id: "test", name: "Test", href: "#t", completion: { answered: 0, inScope: 2 } },
      ]}
      total={{ answered: 0, inScope: 4 }}
      next={{ href: "#next", label: "Next area", detail: ": Test" }}
      save={async () => null}
    />
  );
}

/** What is shown; what is read out goes on behind the time. */
const SAVED = /^Saved at \d\d:\d\d$/;

/** Else what is done twice before the page is drawn is one step. */
function drawAtOnce(): void {
  vi.stubGlobal("requestAnimationFrame", (draw: FrameRequestCallback) => {
    draw(0);
    return 0;
  });
}

const way = (id: string, value: number) =>
  screen.getByRole("radio", { name: `${id} way ${value}` });

describe("AreaForm", () => {
  it("saves a choice as a whole answer and then says so, with the counts of the server", async () => {
    const user = show();
    expect(screen.getByText("Saves as you answer")).toBeInTheDocument();
    await user.click(way("one", 2));
    expect(await screen.findByText(SAVED)).toBeInTheDocument();
    expect(sent).toEqual([
      {
        path: "/api/teams/t1/draft/answers/one",
        headers: expect.objectContaining({ "If-Match": '"0"' }),
        body: { choice: 2, naReason: null, naText: "", note: "", links: [] },
      },
    ]);
    expect(screen.getByText(/^1 of 4 answered/)).toBeInTheDocument();
    expect(within(screen.getByRole("navigation")).getByText("1 of 2")).toBeInTheDocument();
  });

  it("never says saved while the server has not answered", async () => {
    reply = () => new Promise(() => {});
    const user = show();
    await user.click(way("one", 2));
    expect(await screen.findByText("Saving")).toBeInTheDocument();
    expect(screen.queryByText(SAVED)).not.toBeInTheDocument();
  });

  it("keeps a choice that was not drawn yet when the page is left", async () => {
    vi.stubGlobal("requestAnimationFrame", () => 0);
    show();
    fireEvent.click(way("one", 2));
    expect(screen.queryByText("Saving")).not.toBeInTheDocument();
    fireEvent(window, new Event("pagehide"));
    expect(screen.getByText("Saving")).toBeInTheDocument();
  });

  it("waits no longer where the page is never drawn", async () => {
    vi.stubGlobal("requestAnimationFrame", () => 0);
    show();
    fireEvent.click(way("one", 2));
    expect(await screen.findByText(SAVED)).toBeInTheDocument();
    expect(sent).toHaveLength(1);
  });

  it("keeps a change that could not be saved and sends it on retry", async () => {
    reply = () => problem(503);
    const user = show();
    await user.click(way("one", 3));
    await waitFor(() =>
      expect(screen.getByRole("alert")).toHaveTextContent(
        "Could not save: the database cannot answer now",
      ),
    );
    reply = saved;
    await user.click(screen.getByRole("button", { name: "Retry" }));
    expect(await screen.findByText(SAVED)).toBeInTheDocument();
    // A slow machine also tries by itself before the button is found.
    expect(sent.length).toBeGreaterThanOrEqual(2);
    for (const { body, headers } of sent) {
      expect(body.choice).toBe(3);
      expect(headers).toEqual(sent[0]?.headers);
    }
  });

  it("does not send “does not apply” before it has both parts of its reason", async () => {
    const user = show();
    await user.click(screen.getAllByRole("radio", { name: "Does not apply" })[0] as HTMLElement);
    await user.selectOptions(screen.getAllByLabelText("Reason")[0] as HTMLElement, "architecture");
    expect(sent).toEqual([]);
    expect(await screen.findByText("1 answer not saved: reason missing")).toBeInTheDocument();
    await user.type(screen.getAllByLabelText("In your words")[0] as HTMLElement, "One binary");
    await user.tab();
    await screen.findByText(SAVED);
    expect(sent.at(-1)?.body).toMatchObject({
      choice: "NA",
      naReason: "architecture",
      naText: "One binary",
    });
  });

  it("lists what is missing instead of going on", async () => {
    const user = show();
    await user.click(screen.getAllByRole("radio", { name: "Does not apply" })[1] as HTMLElement);
    await user.click(screen.getByRole("button", { name: "Next area: Test" }));
    const links = within(
      (await screen.findByText("There are 2 problems")).parentElement as HTMLElement,
    );
    expect(links.getAllByRole("link")[0]).toHaveAttribute("href", "#two-na-reason");
    expect(screen.getAllByLabelText("Reason")[1]).toBeInvalid();
  });

  it("shows what the server refused beside its field", async () => {
    reply = () => problem(422, { fieldErrors: { links: ["Start with https://."] } });
    const user = show();
    await user.type(screen.getAllByLabelText(/Evidence/)[0] as HTMLElement, "nowhere");
    await user.tab();
    await waitFor(() => expect(screen.getAllByLabelText(/Evidence/)[0]).toBeInvalid());
    expect(screen.getByText("Could not save")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "review" })).toHaveAttribute("href", "#one");
  });

  it("answers with single keys inside a practice and moves with j and k", async () => {
    const user = show();
    way("one", 0).focus();
    await user.keyboard("4j");
    expect(way("one", 3)).toBeChecked();
    expect(way("two", 0)).toHaveFocus();
    await user.keyboard("6k");
    expect(screen.getAllByRole("radio", { name: "Don’t know" })[1]).toBeChecked();
    expect(way("one", 3)).toHaveFocus();
    await user.keyboard("0");
    expect(way("one", 3)).not.toBeChecked();
    await waitFor(() =>
      expect(sent.at(-1)).toMatchObject({ path: /one$/, body: { choice: null } }),
    );
    await user.keyboard("jj");
    expect(screen.getByRole("button", { name: "Next area: Test" })).toHaveFocus();
  });

  it("leaves keys alone in text, outside practices, with a modifier and when switched off", async () => {
    const user = show();
    way("one", 0).focus();
    await user.keyboard("n");
    await user.keyboard("12");
    expect(screen.getAllByLabelText("Note")[0]).toHaveValue("12");
    screen.getByRole("button", { name: "Next area: Test" }).focus();
    await user.keyboard("3");
    way("one", 0).focus();
    await user.keyboard("{Control>}3{/Control}");
    await user.click(screen.getByText("How to answer, and keys"));
    await user.click(screen.getByRole("checkbox", { name: "Answer with single keys" }));
    way("one", 0).focus();
    await user.keyboard("3");
    expect(screen.queryByRole("radio", { checked: true })).not.toBeInTheDocument();
    expect(window.localStorage.getItem("tidemark.answer-keys")).toBe("off");
  });

  it("clears an answer with the pointer and keeps its note", async () => {
    const user = show({
      one: { choice: 2, naReason: null, naText: "", note: "kept", links: [] },
    });
    await user.click(screen.getAllByRole("radio", { name: "Clear answer" })[0] as HTMLElement);
    expect(screen.queryByRole("radio", { checked: true })).not.toBeInTheDocument();
    await waitFor(() => expect(sent.at(-1)?.body).toMatchObject({ choice: null, note: "kept" }));
  });

  it("sends nothing on opening", () => {
    show({ one: { choice: 4, naReason: null, naText: "", note: "", links: [] } });
    expect(sent).toEqual([]);
  });

  it("sends what was chosen before the script ran", async () => {
    const container = document.body.appendChild(document.createElement("div"));
    container.innerHTML = renderToString(areaForm());
    const chosen = container.querySelector<HTMLInputElement>("#two input[value='1']");
    if (chosen) chosen.checked = true;
    render(areaForm(), { container, hydrate: true });
    await waitFor(() =>
      expect(sent.map(({ path, body }) => [path.split("/").at(-1), body.choice])).toEqual([
        ["two", 1],
      ]),
    );
  });

  it("warns on leaving only while something cannot be kept", async () => {
    const user = show();
    const leave = () => {
      const event = new Event("beforeunload", { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    reply = () => problem(503);
    expect(leave()).toBe(false);
    // Not even what was chosen last is lost: it is written down, or the browser asks.
    const full = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    fireEvent.click(way("one", 1));
    expect(leave()).toBe(true);
    full.mockRestore();
    fireEvent.click(way("one", 2));
    await screen.findByRole("button", { name: "Retry" });
    await waitFor(() => expect(leave()).toBe(false));
    fireEvent.click(way("one", 3));
    expect(leave()).toBe(false);
    await user.click(screen.getAllByRole("radio", { name: "Does not apply" })[0] as HTMLElement);
    expect(leave()).toBe(true);
  });
});

describe("AreaForm, when somebody else saved first", () => {
  const current = {
    answer: { choice: 4, naReason: null, naText: "", note: "From Ana", links: [] },
    version: 7,
    savedAt: "2026-10-14T14:03:20.000Z",
    savedBy: "Ana",
  };
  const decision = () => screen.findByRole("group", { name: "Changed by someone else" });

  async function meet() {
    reply = () => problem(412, { current });
    const user = show();
    await user.click(way("one", 1));
    const box = await decision();
    reply = saved;
    return { user, box };
  }

  it("shows both answers in words, with what else is different", async () => {
    const { box } = await meet();
    expect(box).toHaveTextContent("Yours:one way 1Note: none");
    expect(box).toHaveTextContent(/Stored:one way 4, by Ana at \d\d:\d\dNote: From Ana/);
    expect(screen.getByText("Changed by someone else", { selector: "p" })).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "review" })).toHaveAttribute("href", "#one");
    expect(screen.queryByText(SAVED)).not.toBeInTheDocument();
  });

  it("sends the own answer anew, on the version that is stored", async () => {
    const { user } = await meet();
    await user.click(screen.getByRole("button", { name: "Keep mine" }));
    expect(await screen.findByText(SAVED)).toBeInTheDocument();
    expect(way("one", 1)).toHaveFocus();
    expect(sent.map(({ headers }) => headers["If-Match"])).toEqual(['"0"', '"7"']);
    expect(sent[0]?.headers["Idempotency-Key"]).not.toBe(sent[1]?.headers["Idempotency-Key"]);
    expect(screen.queryByText("Changed by someone else")).not.toBeInTheDocument();
  });

  it("takes the stored answer, and gives the own one back with undo", async () => {
    const { user } = await meet();
    await user.click(screen.getByRole("button", { name: "Take the stored answer" }));
    await waitFor(() => expect(way("one", 4)).toHaveFocus());
    expect(way("one", 4)).toBeChecked();
    expect(screen.getAllByLabelText("Note")[0]).toHaveValue("From Ana");
    expect(sent).toHaveLength(1);
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(sent.at(-1)?.headers["If-Match"]).toBe('"7"'));
    expect(way("one", 1)).toBeChecked();
    expect(await screen.findByText(SAVED)).toBeInTheDocument();
  });

  it("does not let anybody go on before it is decided", async () => {
    const { user } = await meet();
    await user.click(screen.getByRole("button", { name: "Next area: Test" }));
    expect(await screen.findByText("There is a problem")).toBeInTheDocument();
    expect(
      screen.getByRole("link", { name: /Title of one: changed by someone else/ }),
    ).toHaveAttribute("href", "#one");
  });

  it("keeps a change that is refused for good, says why, and lets go of it on request", async () => {
    reply = () => problem(404);
    const user = show();
    await user.click(way("two", 1));
    expect(await screen.findByText(/In words\. It is kept on this device\./)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Discard this change" }));
    await waitFor(() => expect(way("two", 1)).not.toBeChecked());
    await waitFor(() => expect(screen.queryByText(/Could not save/)).not.toBeInTheDocument());
  });
});

describe("AreaForm, undo and redo", () => {
  it("goes fifty steps back and forth, saves them and says so", async () => {
    drawAtOnce();
    const user = show();
    for (let step = 0; step < 50; step += 1) await user.click(way("one", step % 5));
    await user.click(way("two", 3));
    await user.keyboard("{Control>}z{/Control}");
    expect(await screen.findByText("Undone: Title of two")).toBeInTheDocument();
    expect(way("two", 3)).not.toBeChecked();
    for (let step = 0; step < 50; step += 1) await user.keyboard("{Control>}z{/Control}");
    expect(screen.queryByRole("radio", { checked: true })).not.toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole("button", { name: "Undo" })).toBeDisabled());
    await user.click(screen.getByRole("button", { name: "Redo" }));
    expect(way("one", 0)).toBeChecked();
    expect(way("one", 0)).toHaveFocus();
    await user.keyboard("{Control>}y{/Control}");
    expect(way("one", 1)).toBeChecked();
    await waitFor(() => expect(sent.at(-1)?.body.choice).toBe(1));
  });

  it("leaves text fields to the browser, and undoes a stretch of typing as one", async () => {
    drawAtOnce();
    const user = show();
    await user.click(way("one", 2));
    const note = screen.getAllByLabelText("Note")[0] as HTMLElement;
    await user.type(note, "Seen");
    await user.keyboard("{Control>}z{/Control}");
    expect(way("one", 2)).toBeChecked();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(note).toHaveValue("");
    expect(way("one", 2)).toBeChecked();
  });
});

describe("AreaForm, with changes from earlier", () => {
  it("lays them over what the server sent, and makes new ones on top of them", async () => {
    reply = () => problem(503);
    const user = show();
    await user.click(way("one", 2));
    await screen.findByRole("button", { name: "Retry" });
    cleanup();
    closePageOutbox();
    render(areaForm());
    await waitFor(() => expect(way("one", 2)).toBeChecked());
    await user.click(way("one", 4));
    reply = saved;
    await user.click(await screen.findByRole("button", { name: "Retry" }));
    const later = { body: { choice: 4 }, headers: { "If-Match": '"1"' } };
    await waitFor(() => expect(sent.at(-1)).toMatchObject(later));
    expect(await screen.findByText(SAVED)).toBeInTheDocument();
    const [first] = sent;
    expect(sent.filter(({ body }) => body.choice === 2).at(-1)?.headers).toEqual(first?.headers);
  });

  it("says when the assessment was submitted meanwhile", async () => {
    const user = show();
    reply = async () => Response.json({ ...(await saved().json()), draftId: "d2" });
    await user.click(way("one", 2));
    expect(
      await screen.findByText(/submitted meanwhile\. Your change to “Title of one”/),
    ).toBeInTheDocument();
  });

  it("says that changes are kept only in this tab where nothing can be stored", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("private", "SecurityError");
    });
    reply = () => problem(503);
    const user = show();
    await user.click(way("one", 2));
    expect(
      await screen.findByText(/kept only in this tab until they are saved/),
    ).toBeInTheDocument();
  });
});
