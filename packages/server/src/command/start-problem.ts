/** Why the server cannot start, as one sentence that says what to do. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}
