import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { TeamProfile } from "@/components/teams/team-profile";
import { TeamTable } from "@/components/teams/team-table";

const TEAM = {
  ...{ id: "t", name: "Checkout", description: "", group: "Shop", profile: [], tags: [] },
  ...{ createdAt: "2026-10-14T09:00:00.000Z", example: false },
};
const DRAFT = {
  ...{ id: "d", teamId: "t", mode: "full", startedAt: "2026-10-14T09:00:00.000Z" },
  ...{ changedAt: null, completion: { answered: 3, inScope: 78 } },
} as never;

function headers() {
  return screen.getAllByRole("columnheader").map(({ textContent }) => textContent);
}

test("a list of teams says where each stands only where it may", () => {
  const teams = [{ team: TEAM, latest: null, draft: DRAFT }];
  const { rerender } = render(<TeamTable teams={teams} standing={true} />);
  expect(headers()).toEqual(["Team", "Group", "Overall level", "Latest snapshot", "In progress"]);
  expect(screen.getByRole("cell", { name: "not assessed" })).toBeVisible();
  rerender(<TeamTable teams={teams} standing={false} />);
  expect(headers()).toEqual(["Team", "Group", "In progress"]);
  const [, row] = screen.getAllByRole("row");
  expect(
    within(row as HTMLElement)
      .getAllByRole("cell")
      .map(({ textContent }) => textContent),
  ).toEqual(["Shop", "3 of 78 answered"]);
});

test("the tags of a team lead to the teams that have them too", () => {
  const { rerender } = render(<TeamProfile team={{ ...TEAM, tags: ["big & old"] }} flags={[]} />);
  expect(screen.getByRole("link", { name: "big & old" })).toHaveAttribute(
    "href",
    "/dashboard?tag=big+%26+old",
  );
  rerender(<TeamProfile team={TEAM} flags={[]} />);
  expect(screen.queryByRole("heading", { name: "Tags" })).not.toBeInTheDocument();
});
