import { expect, test } from "vitest";
import { tableCsv } from "@/lib/export/csv";
import { organisationPlanTable } from "@/lib/export/organisation-plan-table";

const ROW = {
  ...{ practice: "one-command-build", title: "=1+1, “build”", area: "build", level: 1 },
  ...{ teams: 4, alone: 1, withOneOther: 2, totalDays: 45, middleDays: { low: 5, high: 20 } },
};

test("the organisation plan is one row for each practice, guarded against formulas", () => {
  expect(tableCsv(organisationPlanTable([ROW, { ...ROW, practice: "gone", level: null }]))).toBe(
    [
      "practice_id,practice,area,level,teams,only_action,one_of_two,days_total,days_middle_low,days_middle_high",
      `one-command-build,"'=1+1, “build”",build,1,4,1,2,45,5,20`,
      `gone,"'=1+1, “build”",build,,4,1,2,45,5,20`,
      "",
    ].join("\r\n"),
  );
});
