// A database held against what was signed: every leaf made again from its entry, every tile, every checkpoint.
import { toBase64 } from '../../log/base64.ts'
import { checkTree } from '../../log/check.ts'
import { type LeafSource, postgresLeaves } from '../../log/leaves.ts'
import type { LastSigned } from '../../log/memory-of-signing.ts'
import { sameHash } from '../../log/merkle.ts'
import { postgresShelf } from '../../log/postgres-shelf.ts'
import { keeping, rootAt } from '../../log/tree.ts'
import type { openPool } from '../../stores/postgres/connect.ts'
import { type Policy, type Trusted, trust } from '../policy.ts'
import type { Ask } from '../verify/case.ts'
import { distrust } from '../verify/case.ts'
import { type Finding, failed, missing, proven, unchecked } from '../verify/finding.ts'
import type { Verification } from '../verify/verify.ts'

type Pool = ReturnType<typeof openPool>
export type DatabaseAsk = Ask & {
  /** what the signer remembers, when it is on this machine */
  readonly lastSigned?: LastSigned | undefined
  /** the log, when it is not the one in this database */
  readonly source?: LeafSource | undefined
}

const firstGap =
  'select n - 1 as index from (select position, row_number() over (order by position) as n from log.events) as all_events where position <> n order by n limit 1'
const firstStranger = `select position - 1 as index from log.events, lateral (select convert_from(entry, 'UTF8')::jsonb as said) as envelope
  where (said ->> 'id', said ->> 'stream', said ->> 'rev', said ->> 'type', said ->> 'v', said ->> 'at')
    is distinct from (id::text, stream, revision::text, type, version::text, log.written(at)) order by position limit 1`

const indexOf = async (pool: Pool, text: string): Promise<number | undefined> => {
  const { rows } = await pool.query<{ index: string }>(text)
  return rows[0] && Number(rows[0].index)
}

const treeSays = {
  leaf: 'l’impronta scritta accanto al fatto non è la sua',
  tile: 'la tessera dell’albero non corrisponde ai fatti',
  missing: 'il registro finisce prima di quanto è stato firmato',
} as const

type Signed = { readonly size: number; readonly root: Uint8Array; readonly note: string }
const checkpointsOf = async (pool: Pool, origin: string): Promise<readonly Signed[]> => {
  const { rows } = await pool.query<Omit<Signed, 'size'> & { size: string }>(
    'select size, root, note from proof.checkpoints where origin = $1 order by size',
    [origin],
  )
  return rows.map((row) => ({ ...row, size: Number(row.size) }))
}

const reader = (pool: Pool, { onProgress, source = postgresLeaves(pool) }: DatabaseAsk): LeafSource => {
  return {
    ...source,
    entries: (after: number, limit: number) => {
      onProgress?.(after)
      return source.entries(after, limit)
    },
  }
}

/** The columns the programs look at say what the entries say, and no position is missing. */
const rowsFinding = async (pool: Pool): Promise<Finding> => {
  const gap = await indexOf(pool, firstGap)
  if (gap !== undefined) return failed('entries', 'manca un fatto: le posizioni hanno un buco', { file: 'log.events', index: gap })
  const stranger = await indexOf(pool, firstStranger)
  if (stranger !== undefined)
    return failed('entries', 'le colonne non dicono ciò che dice il fatto', { file: 'log.events', index: stranger })
  return proven('entries', 'nessuna posizione manca, e le colonne dicono ciò che dicono i fatti')
}

const treeFinding = async (pool: Pool, { size, root }: Trusted, ask: DatabaseAsk): Promise<Finding> => {
  const from = { source: reader(pool, ask), read: postgresShelf(pool).tiles }
  const whole = await checkTree(from, size)
  // A log that ends too early may have lost something long before its end.
  const isShort = 'fault' in whole && whole.fault.what === 'missing'
  const earlier = isShort ? await checkTree(from, whole.fault.index) : whole
  const checked = 'fault' in earlier ? earlier : whole
  if ('fault' in checked) {
    const { what, index } = checked.fault
    return failed('entries', treeSays[what], { file: what === 'tile' ? 'proof.tiles' : 'log.events', index })
  }
  if (!sameHash(checked.root, root)) {
    const place = { file: 'proof.checkpoints', index: size - 1, expected: toBase64(root), found: toBase64(checked.root) }
    return failed('entries', 'i fatti non portano alla radice firmata', place)
  }
  return proven('entries', `${size} fatti, ricalcolati uno per uno, portano alla radice firmata`)
}

// Only after the tiles were held against the entries: from here on they can be believed.
const historyFinding = async (pool: Pool, policy: Policy, { origin }: Trusted): Promise<Finding> => {
  const read = keeping(postgresShelf(pool).tiles, 200)
  const all = await checkpointsOf(pool, origin)
  for (const { size, root, note } of all) {
    const [file, answer, made] = [`proof.checkpoints, n. ${size}`, trust(policy, note), await rootAt(read, size)]
    if (!answer.ok) return distrust(file, answer.why)
    const wrong = [answer.root, root].find((one) => !sameHash(one, made))
    if (wrong || answer.size !== size || answer.origin !== origin)
      return failed('history', 'il punto di controllo non è di questi fatti', {
        file,
        index: size - 1,
        expected: toBase64(wrong ?? root),
        found: toBase64(made),
      })
  }
  return proven('history', `${all.length} punti di controllo, tutti firmati e tutti di questi fatti`)
}

const against = async (pool: Pool, file: string, now: Trusted, old: Pick<Trusted, 'origin' | 'size' | 'root'>): Promise<Finding> => {
  if (old.origin !== now.origin) return distrust(file, 'other-origin')
  if (old.size > now.size) {
    const place = { file, index: now.size, expected: `${old.size} fatti`, found: `${now.size} fatti` }
    return failed('history', 'il registro si è accorciato: una copia vecchia, o una coda tagliata', place)
  }
  const made = await rootAt(postgresShelf(pool).tiles, old.size)
  if (sameHash(made, old.root)) return proven('history', `continua il registro di ${old.size} fatti (${file})`)
  const place = { file, index: old.size - 1, expected: toBase64(old.root), found: toBase64(made) }
  return failed('history', `i primi ${old.size} fatti non sono più quelli di allora`, place)
}

async function* afterwards(
  pool: Pool,
  now: Trusted,
  policy: Policy,
  { since, lastSigned }: DatabaseAsk,
): AsyncGenerator<Finding, void, void> {
  if (lastSigned) yield await against(pool, 'memoria di chi firma', now, lastSigned)
  if (since === undefined) return
  const old = trust(policy, since)
  yield old.ok ? await against(pool, '--since', now, old) : distrust('--since', old.why)
}

async function* steps(pool: Pool, now: Trusted, policy: Policy, ask: DatabaseAsk): AsyncGenerator<Finding, void, void> {
  yield now.quorum
    ? proven('signatures', 'l’ultimo punto di controllo è firmato con una chiave di cui ti fidi')
    : failed('signatures', 'i testimoni che lo hanno controfirmato non bastano', { file: 'proof.checkpoints', expected: policy.quorum })
  // Only PostgreSQL keeps columns and positions of its own beside the entries.
  if (!ask.source) yield await rowsFinding(pool)
  yield await treeFinding(pool, now, ask)
  yield await historyFinding(pool, policy, now)
  yield* afterwards(pool, now, policy, ask)
  const { ahead } = ask.source ?? postgresLeaves(pool)
  if ((await ahead(now.size)) > 0) yield unchecked('entries', 'gli ultimi fatti non sono ancora coperti da un punto di controllo')
}

const nothing = (finding: Finding): Verification => ({ findings: [finding] })

/** Verifies a database, with a login that reads it. Without a policy there is nobody to believe. */
export const verifyDatabase = async (pool: Pool, ask: DatabaseAsk): Promise<Verification> => {
  const { policy } = ask
  if (!policy) return nothing(missing('signatures', 'di chi ti fidi? Passa --policy con le chiavi del registro'))
  const { latest } = await postgresShelf(pool).standing()
  if (!latest) return nothing(missing('signatures', 'nel database non c’è ancora nessun punto di controllo'))
  const now = trust(policy, latest.note)
  if (!now.ok) return nothing(distrust('proof.checkpoints', now.why))
  const findings: Finding[] = []
  for await (const finding of steps(pool, now, policy, ask)) {
    findings.push(finding)
    if (finding.verdict === 'failed') break
  }
  return { findings, origin: now.origin, size: now.size, root: now.root }
}
