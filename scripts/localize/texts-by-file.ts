import { relative } from 'node:path';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { extractMessagesFromProgram } from '@lit/localize-tools/lib/program-analysis.js';

/** The tool, which also tells in which file each text is. */
export class Localizer extends RuntimeLitLocalizer {
  /** Ids of the texts by file, as a path in the folder. */
  textsByFile(folder: string): ReadonlyMap<string, readonly string[]> {
    const texts = new Map<string, readonly string[]>();
    for (const file of this.program.getSourceFiles()) {
      // For a text in several files the tool names the first one; asked file by file it names all.
      const only = {
        getSourceFiles: () => [file],
        getTypeChecker: () => this.program.getTypeChecker(),
      };
      const { messages } = extractMessagesFromProgram(only as never);
      const path = relative(folder, file.fileName).replaceAll('\\', '/');
      if (messages.length > 0)
        texts.set(
          path,
          messages.map(({ name }) => name),
        );
    }
    return texts;
  }
}
