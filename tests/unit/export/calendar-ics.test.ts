import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { calendarIcs } from "@/lib/export/calendar-ics";
import { NASTY_TEXTS, nastyRoadmap } from "@/tests/support/nasty-report";
import { buildReport, buildRoadmapReport } from "@/tests/support/results";

const plan = buildRoadmapReport(buildReport(), 3);
const nasty = nastyRoadmap();
const ADDRESS = "http://127.0.0.1:3000/teams/t1/results/s1/roadmap?target=3";

function eventsOf(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
}

describe("roadmap as iCalendar", () => {
  it("is read by another parser: an event for each action end and quarter end", () => {
    const days = eventsOf(calendarIcs(plan)).map((event) => [
      event.uid,
      event.startDate.toString(),
      event.endDate.toString(),
      event.startDate.isDate,
    ]);
    expect(days).toEqual([
      ["tidemark:s1:find-out", "2027-01-01", "2027-01-02", true],
      ["tidemark:s1:test-lint", "2027-01-06", "2027-01-07", true],
      ["tidemark:s1:build-fast", "2027-02-17", "2027-02-18", true],
      ["tidemark:s1:test-prod", "2027-04-19", "2027-04-20", true],
      ["tidemark:s1:quarter-1", "2027-03-31", "2027-04-01", true],
      ["tidemark:s1:quarter-2", "2027-06-30", "2027-07-01", true],
    ]);
  });

  it("has the head and the properties of the reference, stamped with the snapshot's time", () => {
    const calendar = new ICAL.Component(ICAL.parse(calendarIcs(plan, ADDRESS)));
    const head = ["version", "prodid", "method"].map((name) =>
      calendar.getFirstPropertyValue(name),
    );
    expect(head).toEqual(["2.0", "-//Tidemark//Roadmap//EN", "PUBLISH"]);
    for (const event of calendar.getAllSubcomponents("vevent")) {
      const names = event.getAllProperties().map(({ name }) => name);
      for (const needed of ["uid", "dtstamp", "dtstart", "dtend", "summary", "description"]) {
        expect(names).toContain(needed);
      }
      expect(names).toContain("categories");
      expect(String(event.getFirstPropertyValue("dtstamp"))).toBe("2026-10-14T12:03:00Z");
      expect(String(event.getFirstPropertyValue("url"))).toMatch(/\/roadmap\?target=3(#[\w-]+)?$/);
    }
    expect(calendarIcs(plan)).not.toContain("URL");
  });

  it("ends lines with CRLF and folds them at 75 octets, inside no character", () => {
    const text = calendarIcs(nasty, ADDRESS);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of text.split("\r\n")) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }
    expect(text).not.toContain("\ufffd");
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });

  it("gives every text back, and none can end an event or begin another", () => {
    const events = eventsOf(calendarIcs(nasty));
    const actions = nasty.roadmap.stages.flatMap((stage) => stage.actions);
    expect(events).toHaveLength(1 + actions.length + nasty.schedule.quarters.length);
    const told = events.map(({ summary, description }) => `${summary}\n${description}`).join("\n");
    for (const text of NASTY_TEXTS) {
      expect(told).toContain(text.replace(/[\p{Cc}\s]+/gu, " ").trim());
    }
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });
});
