/** Where somebody stands; `null` for people without a department or region. */
export interface Standing {
  readonly department: string | null;
  readonly region: string | null;
}

type Name = string | null;

/** Why a group is hidden: `few` are in it, or it would give `another` away. */
export type Hiding = 'few' | 'another';

/** Which groups must stay hidden when sums by department, by region and of all are shown. */
export interface Suppression {
  readonly departments: ReadonlyMap<Name, Hiding>;
  readonly regions: ReadonlyMap<Name, Hiding>;
}

/** A row or column of the table of departments by regions. */
interface Group {
  readonly side: 'departments' | 'regions';
  readonly name: Name;
  readonly size: number;
}

/** People who share department and region: no sum tells them apart. */
interface Cell extends Standing {
  readonly size: number;
}

/** All hidden groups of one side, which the total gives away as one. */
const REST = 'rest';

/**
 * Hides groups until nothing that is shown, added and subtracted in any way, is about fewer people
 * than `minimum`.
 *
 * Departments and regions are the nodes of a graph and its edges the people who stand in both; the
 * hidden groups of each side are one node, because the total minus the shown ones is their sum.
 * A combination of sums leaves out all but some edges exactly when those edges cut the graph, so
 * the smallest cut is the smallest group that can be told apart (Gusfield, "A graph theoretic
 * approach to statistical data security", SIAM J. Comput. 17, 1988).
 */
export function suppress(people: Iterable<Standing>, minimum: number): Suppression {
  const cells = cellsOf(people);
  const groups = [...groupsOf(cells, 'departments'), ...groupsOf(cells, 'regions')];
  const hidden = new Map<Group, Hiding>();
  for (const group of groups) if (group.size < minimum) hidden.set(group, 'few');
  for (;;) {
    const next = givenAway(groups, cells, hidden, minimum);
    if (!next) break;
    hidden.set(next, 'another');
  }
  const of = (side: Group['side']) =>
    new Map(
      [...hidden].flatMap(([group, why]) => (group.side === side ? [[group.name, why]] : [])),
    );
  return { departments: of('departments'), regions: of('regions') };
}

/** A group to hide next, or nothing when all that is shown is safe. */
function givenAway(
  groups: readonly Group[],
  cells: readonly Cell[],
  hidden: ReadonlyMap<Group, Hiding>,
  minimum: number,
): Group | undefined {
  const shown = groups.filter((group) => !hidden.has(group)).sort((a, b) => a.size - b.size);
  const alone = (['departments', 'regions'] as const).find(
    (side) => [...hidden.keys()].filter((group) => group.side === side).length === 1,
  );
  if (alone) {
    const second = shown.find(({ side }) => side === alone);
    if (second) return second;
  }
  const isShown = (side: Group['side'], name: Name) =>
    shown.some((group) => group.side === side && group.name === name);
  const nodeOf = (side: Group['side'], name: Name): string =>
    JSON.stringify([side, ...(isShown(side, name) ? [name] : [REST, REST])]);
  const edges = cells.map(({ department, region, size }) => ({
    from: nodeOf('departments', department),
    to: nodeOf('regions', region),
    size,
  }));
  const cut = smallestCut(edges);
  if (!cut || cut.size >= minimum) return undefined;
  const ends = new Set(
    edges
      .filter(({ from, to }) => cut.part.has(from) !== cut.part.has(to))
      .flatMap(({ from, to }) => [from, to]),
  );
  return shown.find(({ side, name }) => ends.has(nodeOf(side, name))) ?? shown[0];
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly size: number;
}

interface Cut {
  readonly size: number;
  /** The nodes on one side of it. */
  readonly part: ReadonlySet<string>;
}

/** The smallest cut of any connected part of the graph (Stoer and Wagner, J. ACM 44, 1997). */
export function smallestCut(edges: readonly Edge[]): Cut | undefined {
  const weights = new Map<string, Map<string, number>>();
  const link = (from: string, to: string, size: number): void => {
    const links = weights.get(from) ?? new Map<string, number>();
    weights.set(from, links.set(to, (links.get(to) ?? 0) + size));
  };
  for (const { from, to, size } of edges) {
    link(from, to, size);
    link(to, from, size);
  }
  const merged = new Map([...weights.keys()].map((node) => [node, new Set([node])]));
  let best: Cut | undefined;
  while (weights.size > 1) {
    const { last, before, size } = phase(weights);
    const part = merged.get(last)!;
    // A part without links to the rest is one of the connected parts, and no cut.
    if (size > 0 && (!best || size < best.size)) best = { size, part: new Set(part) };
    for (const [other, weight] of weights.get(last)!) {
      weights.get(other)!.delete(last);
      if (other !== before) {
        link(before, other, weight);
        link(other, before, weight);
      }
    }
    weights.delete(last);
    for (const node of part) merged.get(before)!.add(node);
  }
  return best;
}

/** Adds the most tightly linked node again and again; the last one is cut off by its links. */
function phase(weights: ReadonlyMap<string, ReadonlyMap<string, number>>) {
  const ties = new Map([...weights.keys()].map((node) => [node, 0]));
  let before = '';
  let last = '';
  let size = 0;
  while (ties.size > 0) {
    let tightest = '';
    let tie = -1;
    for (const [node, weight] of ties) if (weight > tie) [tightest, tie] = [node, weight];
    ties.delete(tightest);
    for (const [node, weight] of weights.get(tightest)!) {
      const known = ties.get(node);
      if (known !== undefined) ties.set(node, known + weight);
    }
    [before, last, size] = [last, tightest, tie];
  }
  return { last, before, size };
}

function cellsOf(people: Iterable<Standing>): Cell[] {
  const cells = new Map<string, Cell>();
  for (const { department, region } of people) {
    const key = JSON.stringify([department, region]);
    cells.set(key, { department, region, size: (cells.get(key)?.size ?? 0) + 1 });
  }
  return [...cells.values()];
}

function groupsOf(cells: readonly Cell[], side: Group['side']): Group[] {
  const sizes = new Map<Name, number>();
  for (const cell of cells) {
    const name = side === 'departments' ? cell.department : cell.region;
    sizes.set(name, (sizes.get(name) ?? 0) + cell.size);
  }
  return [...sizes].map(([name, size]) => ({ side, name, size }));
}
