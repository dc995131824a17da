/** A figure that moves in steps over time; times are milliseconds since 1970. */
export type StepChartData = {
  /** At least two: where it begins, then after each quarter. */
  readonly points: readonly {
    readonly at: number;
    readonly value: number;
    /** The value as it is shown. */
    readonly label: string;
  }[];
  /** From 0. */
  readonly highest: number;
  readonly ticks: readonly number[];
};
