import { render, screen, within } from "@testing-library/react";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ModelArticle } from "@/components/questionnaire/model-article";
import { ModelList } from "@/components/questionnaire/model-list";
import { ModelMapping } from "@/components/questionnaire/model-mapping";
import { PracticeSources } from "@/components/questionnaire/practice-sources";
import { questionnaire, rules } from "@/tests/support/models";

const { models, practices } = questionnaire;

/** Every "model cell practice" that the shipped practices name. */
const NAMED = practices
  .flatMap(({ id, evidence }) => evidence.map(({ model, cell }) => `${model} ${cell} ${id}`))
  .toSorted();

function parsed(element: ReactNode): DocumentFragment {
  const all = document.createElement("template");
  all.innerHTML = renderToStaticMarkup(element);
  return all.content;
}

const hrefOf = (link: Element) => link.getAttribute("href") ?? "";
const hrefs = (element: ReactNode) => [...parsed(element).querySelectorAll("a")].map(hrefOf);

describe("practices and cells", () => {
  // Kills: a link to the model instead of the cell, and a cell that lists one practice only.
  it("link both ways, every one of them", () => {
    const there = practices.flatMap((practice) => {
      const links = hrefs(<PracticeSources practice={practice} models={models} />);
      return links.map((href) => {
        const [, model, cell] = /^\/questionnaire\/models\/([^#]+)#(.+)$/.exec(href) ?? [];
        return `${model} ${cell} ${practice.id}`;
      });
    });
    const back = models.flatMap((model) => {
      const mapping = parsed(<ModelMapping model={model} practices={practices} />);
      expect(mapping.querySelectorAll("*").length).toBeLessThanOrEqual(2500);
      return [...mapping.querySelectorAll("tr[id]")].flatMap((row) =>
        [...row.querySelectorAll("a")].map((link) => {
          const [, area, id] = /^\/questionnaire\/([^#]+)#(.+)$/.exec(hrefOf(link)) ?? [];
          expect(practices.find((practice) => practice.id === id)?.area).toBe(area);
          return `${model.id} ${row.id} ${id}`;
        }),
      );
    });
    expect(there.toSorted()).toEqual(NAMED);
    expect(back.toSorted()).toEqual(NAMED);
  });

  it("a cell says from which answer a practice counts, and one left out on purpose says so", () => {
    const dora = models.find(({ id }) => id === "dora-capabilities");
    if (!dora) throw new Error("no model");
    render(<ModelMapping model={dora} practices={practices} />);
    const row = screen.getByRole("row", { name: /Job satisfaction/i });
    expect(row).toHaveTextContent("Left out on purpose");
    expect(screen.getAllByText(/\(weight \d/).length).toBeGreaterThan(0);
  });
});

describe("the page of a published model", () => {
  it("says how it is scored, whose it is, on which terms, and where we differ", () => {
    for (const model of models) {
      const rule = rules.find((each) => each.model === model.id);
      if (!rule) throw new Error(`no rule for ${model.id}`);
      const { unmount, container } = render(<ModelArticle model={model} rule={rule} />);
      expect(container).toHaveTextContent(rule.about.scored);
      expect(container).toHaveTextContent(rule.about.licence);
      expect(container).toHaveTextContent(`${model.authors}, ${model.year}`);
      const differs = screen.getByRole("region", { name: "Where we differ on purpose" });
      expect(within(differs).getAllByRole("listitem")).toHaveLength(rule.about.differs.length);
      unmount();
    }
  });

  it("links to an address alone where more is said about the place", () => {
    const book = models.find(({ id }) => id === "humble-farley");
    const rule = rules.find(({ model }) => model === "humble-farley");
    if (!book || !rule) throw new Error("no model");
    render(<ModelArticle model={book} rule={rule} />);
    expect(screen.getByRole("link", { name: /Humble/ })).toHaveAttribute(
      "href",
      "https://continuousdelivery.com",
    );
    expect(screen.getByText(/book: Continuous Delivery, chapter 15/)).toBeVisible();
  });

  it("is one link away from the list of all", () => {
    render(<ModelList models={models} rules={rules} />);
    const items = screen.getAllByRole("listitem");
    expect(items).toHaveLength(models.length);
    expect(within(items[0] as HTMLElement).getByRole("link")).toHaveAttribute(
      "href",
      "/questionnaire/models/cdmm",
    );
  });
});
