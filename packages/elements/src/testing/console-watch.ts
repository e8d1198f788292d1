const LEVELS = ['debug', 'info', 'log', 'warn', 'error'] as const;

/** Collects what is written to the console until it is released. */
export class ConsoleWatch {
  readonly lines: string[] = [];
  #originals = LEVELS.map((level) => console[level]);

  constructor() {
    for (const level of LEVELS) {
      console[level] = (...args: unknown[]) =>
        this.lines.push(`${level}: ${args.map(String).join(' ')}`);
    }
  }

  release(): void {
    LEVELS.forEach((level, i) => {
      const original = this.#originals[i];
      if (original) console[level] = original;
    });
  }
}
