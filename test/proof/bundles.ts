// Bundles for tests: a small one that is proven leaf by leaf, a dense one that is proven by tiles.
import { makeBundle, type Request } from '../../server/proof/bundle.ts'
import type { Ledger } from '../../server/proof/ledger.ts'
import { memorySource } from '../../server/proof/verify/archive.ts'
import type { Ask } from '../../server/proof/verify/case.ts'
import type { Finding } from '../../server/proof/verify/finding.ts'
import { allSteps, verifyBundle } from '../../server/proof/verify/verify.ts'
import { collect, count, factOf, type Log, ledgerOf, logKey, logOf, pactId, policyOf, selected } from './ledgers.ts'

const verifier = '// verify.mjs, as far as these tests care\n'

export type Made = { readonly log: Log; readonly ledger: Ledger; readonly bytes: Buffer }

export const bundleOf = async (log: Log, ledger: Ledger, indexes: readonly number[], request: Request): Promise<Buffer> => {
  const { bytes, chunks } = await makeBundle({ ledger, selection: selected(log, indexes), request, verifier })
  const content = await collect(chunks())
  if (content.length !== bytes) throw new Error(`announced ${bytes} bytes, made ${content.length}`)
  return content
}

/** One pact of four hundred, its twelve facts in a log of 4,800: proofs, one each. */
export const sparse = async (): Promise<Made> => {
  const pacts = 400
  const log = logOf(count(12 * pacts).map((index) => factOf(index, pacts)))
  const ledger = ledgerOf(log, [7, 100, 256, 300])
  const bytes = await bundleOf(
    log,
    ledger,
    count(12).map((n) => 3 + n * pacts),
    { subject: { pact: pactId(3) } },
  )
  return { log, ledger, bytes }
}

/** Everything of a log of 700: tiles. */
export const dense = async (): Promise<Made> => {
  const log = logOf(count(700).map((index) => factOf(index, 20)))
  const ledger = ledgerOf(log, [100, 512])
  return { log, ledger, bytes: await bundleOf(log, ledger, count(700), { subject: { all: 'open' } }) }
}

export const trusted: Ask = { policy: policyOf(logKey) }

export const verify = (bytes: Buffer, ask: Ask = trusted, steps: Partial<typeof allSteps> = allSteps): readonly Finding[] =>
  verifyBundle(memorySource(bytes), ask, steps).findings
export const wrongIn = (findings: readonly Finding[]): Finding | undefined => findings.find(({ verdict }) => verdict === 'failed')
