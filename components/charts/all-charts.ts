/**
 * Every chart that a browser draws, to be loaded as one file: what they share is most of each, and
 * split into one file per chart the bundler writes parts of it several times.
 */
export { LevelLine } from "./level-line";
export { StepChart } from "./step-chart";
