import type { FurnitureKind, LineClass, Receipt, SourceLine } from './schema.ts'

/** Gathers the class of each line (by index) into runs, and counts them. */
export function makeReceipt(lines: readonly SourceLine[], classes: readonly LineClass[]): Receipt {
  const runs: { from: number; to: number; class: LineClass }[] = []
  const furniture: Partial<Record<FurnitureKind, number>> = {}
  const unassigned: { page: number | null; line: number; text: string }[] = []
  let inActions = 0
  for (const [index, line] of lines.entries()) {
    const own = classes[index] ?? { kind: 'unassigned' }
    const run = runs.at(-1)
    if (run !== undefined && isSame(run.class, own)) run.to = line.line
    else runs.push({ from: line.line, to: line.line, class: own })
    switch (own.kind) {
      case 'action':
        inActions += 1
        break
      case 'furniture':
        furniture[own.furniture] = (furniture[own.furniture] ?? 0) + 1
        break
      case 'unassigned':
        unassigned.push({ page: line.page, line: line.line, text: line.text.trim() })
    }
  }
  return { lines: lines.length, runs, inActions, furniture, unassigned }
}

function isSame(one: LineClass, other: LineClass): boolean {
  switch (one.kind) {
    case 'action':
      return other.kind === 'action' && other.action === one.action
    case 'furniture':
      return other.kind === 'furniture' && other.furniture === one.furniture
    case 'unassigned':
      return other.kind === 'unassigned'
  }
}
