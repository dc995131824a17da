import type { Schedule } from "@/lib/domain/roadmap/schedule";
import type { RoadmapReport } from "./roadmap-report";

/** A report with its roadmap on the calendar. */
export type ScheduledReport = RoadmapReport & { readonly schedule: Schedule };
