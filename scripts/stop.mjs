/** A reason to stop that needs a sentence, not a stack. */
export class Stop extends Error {
  /**
   * @param {string} message for the person at the terminal
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.name = "Stop";
    this.exitCode = exitCode;
  }
}
