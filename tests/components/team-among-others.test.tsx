import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { AmongOthers } from "@/components/teams/among-others";

const linksOf = () =>
  screen.getAllByRole("link").map((link) => [link.textContent, link.getAttribute("href")]);

describe("a team leads to itself among others", () => {
  it("among all, and beside the rest of its group", () => {
    render(<AmongOthers team="a1" group="Bank / Pay" />);
    expect(linksOf()).toEqual([
      ["Among all teams", "/dashboard/distribution?team=a1"],
      ["Beside the rest of Bank / Pay", "/dashboard/compare?team=a1&group=Bank+%2F+Pay"],
    ]);
  });

  it("beside all others without a group", () => {
    render(<AmongOthers team="a1" group="" />);
    expect(linksOf()[1]).toEqual(["Beside the rest", "/dashboard/compare?team=a1"]);
  });
});
