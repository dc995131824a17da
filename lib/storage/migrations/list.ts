import { firstTables } from "./0001-first-tables";
import { versionsAndHistory } from "./0002-versions-and-history";
import { keptPlans } from "./0003-kept-plans";
import { nextActions } from "./0004-next-actions";
import { worksheetsAndGates } from "./0005-worksheets-and-gates";
import { organisation } from "./0006-organisation";
import { statusTimes } from "./0007-status-times";
import { countedAnew } from "./0008-counted-anew";
import { summaryLines } from "./0009-summary-lines";
import { countsByIndex } from "./0010-counts-by-index";
import { noEmptyCounts } from "./0011-no-empty-counts";
import { countChanges } from "./0012-count-changes";
import { plansInRows } from "./0013-plans-in-rows";
import { shortNameMarks } from "./0014-short-name-marks";
import { oneSigma } from "./0015-one-sigma";
import { sortedPlans } from "./0016-sorted-plans";
import { notedTeams } from "./0017-noted-teams";
import type { Migration } from "./migration";

/** All migrations, oldest first. Add at the end; never change or remove one that was released. */
export const MIGRATIONS: readonly Migration[] = [
  firstTables,
  versionsAndHistory,
  keptPlans,
  nextActions,
  worksheetsAndGates,
  organisation,
  statusTimes,
  countedAnew,
  summaryLines,
  countsByIndex,
  noEmptyCounts,
  countChanges,
  plansInRows,
  shortNameMarks,
  oneSigma,
  sortedPlans,
  notedTeams,
];
