import ts from 'typescript';

/** The entries of a generated module's `templates`, as they are written, by the id of the text. */
export function entriesIn(module: string): ReadonlyMap<string, string> {
  const file = ts.createSourceFile('templates.ts', module, ts.ScriptTarget.Latest, true);
  const entries = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name)) {
      entries.set(node.name.text, node.getText(file));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return entries;
}
