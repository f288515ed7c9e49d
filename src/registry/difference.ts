/** A stretch of text that both versions share, or that one of them alone has. */
export type DifferencePiece = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** Above this many words apart, the whole middle is shown as replaced: marks word by word would not help a reader. */
const MOST_EDITS = 1500

/**
 * What changed between two versions of a text, word by word. The pieces without `added` make up `before` again, those
 * without `removed` make up `after`. Shortest list of edits, after E. Myers, «An O(ND) Difference Algorithm» (1986).
 */
export function compareTexts(before: string, after: string): readonly DifferencePiece[] {
  const [a, b] = [splitWords(before), splitWords(after)]
  const head = countShared(a, b)
  const tail = countShared(a.slice(head).reverse(), b.slice(head).reverse())
  const middleA = a.slice(head, a.length - tail)
  const middleB = b.slice(head, b.length - tail)
  return joinPieces([
    { kind: 'same', text: a.slice(0, head).join('') },
    ...compareWords(middleA, middleB),
    { kind: 'same', text: a.slice(a.length - tail).join('') },
  ])
}

/** Words and the spaces between them, each a token. */
function splitWords(text: string): readonly string[] {
  return text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []
}

function countShared(a: readonly string[], b: readonly string[]): number {
  const end = Math.min(a.length, b.length)
  for (let at = 0; at < end; at += 1) if (a[at] !== b[at]) return at
  return end
}

function compareWords(a: readonly string[], b: readonly string[]): readonly DifferencePiece[] {
  // Where one has nothing there is nothing to look for, however long the other is.
  const rounds = a.length === 0 || b.length === 0 ? null : findEdits(a, b)
  if (rounds === null)
    return [
      { kind: 'removed', text: a.join('') },
      { kind: 'added', text: b.join('') },
    ]
  const pieces: DifferencePiece[] = []
  let [x, y] = [a.length, b.length]
  for (let edits = rounds.length - 1; edits >= 0; edits -= 1) {
    const reach = rounds[edits] ?? new Map<number, number>()
    const diagonal = x - y
    const down = goesDown(reach, diagonal, edits)
    const fromDiagonal = down ? diagonal + 1 : diagonal - 1
    const fromX = edits === 0 ? 0 : (reach.get(fromDiagonal) ?? 0)
    const fromY = edits === 0 ? 0 : fromX - fromDiagonal
    while (x > fromX && y > fromY) {
      x -= 1
      y -= 1
      pieces.push({ kind: 'same', text: a[x] ?? '' })
    }
    if (edits === 0) break
    if (down) pieces.push({ kind: 'added', text: b[fromY] ?? '' })
    else pieces.push({ kind: 'removed', text: a[fromX] ?? '' })
    ;[x, y] = [fromX, fromY]
  }
  return pieces.reverse()
}

/** For each number of edits, how far each diagonal had come before it; null where there are too many edits. */
function findEdits(
  a: readonly string[],
  b: readonly string[],
): readonly ReadonlyMap<number, number>[] | null {
  const reach = new Map<number, number>([[1, 0]])
  const rounds: ReadonlyMap<number, number>[] = []
  for (let edits = 0; edits <= Math.min(a.length + b.length, MOST_EDITS); edits += 1) {
    rounds.push(new Map(reach))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = goesDown(reach, diagonal, edits)
        ? (reach.get(diagonal + 1) ?? 0)
        : (reach.get(diagonal - 1) ?? 0) + 1
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1
      reach.set(diagonal, x)
      if (x >= a.length && x - diagonal >= b.length) return rounds
    }
  }
  return null
}

function goesDown(reach: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean {
  if (diagonal === -edits) return true
  return diagonal !== edits && (reach.get(diagonal - 1) ?? -1) < (reach.get(diagonal + 1) ?? -1)
}

function joinPieces(pieces: readonly DifferencePiece[]): readonly DifferencePiece[] {
  const joined: { kind: DifferencePiece['kind']; text: string }[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (piece.text === '') continue
    if (last?.kind === piece.kind) last.text += piece.text
    else joined.push({ ...piece })
  }
  return joined
}
