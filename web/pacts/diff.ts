// The readable difference between two texts: word by word inside each clause, by the longest common run of words.
export type Piece = { readonly is: 'same' | 'gone' | 'new'; readonly text: string }
export type Clause = { readonly heading: string; readonly body: string }
export type ClauseChange = { readonly heading: string; readonly is: 'same' | 'changed' | 'gone' | 'new'; readonly pieces: readonly Piece[] }

/** Words with the spaces that follow them, so that the pieces put together are the text again. */
const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|\s+/g) ?? []

/** Lengths of the longest common subsequence from each pair of places on. */
const lengths = (a: readonly string[], b: readonly string[]): Uint32Array => {
  const width = b.length + 1
  const table = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const down = table[(i + 1) * width + j] ?? 0
      const right = table[i * width + j + 1] ?? 0
      table[i * width + j] = a[i] === b[j] ? (table[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(down, right)
    }
  return table
}

const added = (pieces: Piece[], is: Piece['is'], text: string): void => {
  const last = pieces.at(-1)
  if (last?.is === is) pieces[pieces.length - 1] = { is, text: last.text + text }
  else pieces.push({ is, text })
}

/** What stays, what goes and what comes, in reading order: what goes stands before what comes. */
export const difference = (before: string, after: string): readonly Piece[] => {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  const table = lengths(a, b)
  const width = b.length + 1
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [gone, come] = [a[i], b[j]]
    if (gone !== undefined && gone === come) {
      added(pieces, 'same', gone)
      i += 1
      j += 1
    } else if (gone !== undefined && (come === undefined || (table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0))) {
      added(pieces, 'gone', gone)
      i += 1
    } else {
      added(pieces, 'new', come ?? '')
      j += 1
    }
  }
  return pieces
}

const whole = (is: Piece['is'], { heading, body }: Clause): ClauseChange => ({
  ...{ heading, is: is === 'same' ? 'same' : is },
  pieces: [{ is, text: body }],
})

/** Clause by clause: those of the same heading are compared, the others have come or gone. */
export const clauseChanges = (before: readonly Clause[], after: readonly Clause[]): readonly ClauseChange[] => {
  const come = after.map((clause): ClauseChange => {
    const earlier = before.find(({ heading }) => heading === clause.heading)
    if (!earlier) return whole('new', clause)
    if (earlier.body === clause.body) return whole('same', clause)
    return { heading: clause.heading, is: 'changed', pieces: difference(earlier.body, clause.body) }
  })
  const gone = before.filter(({ heading }) => !after.some((clause) => clause.heading === heading))
  return [...come, ...gone.map((clause) => whole('gone', clause))]
}
