/**
 * Every chart, to be loaded as one file: what they share is most of each, and split into one file
 * per chart the bundler writes parts of it several times.
 */
export { ComparisonChart } from "./comparison-chart";
export { LevelLine } from "./level-line";
export { SlopeChart } from "./slope-chart";
export { StepChart } from "./step-chart";
