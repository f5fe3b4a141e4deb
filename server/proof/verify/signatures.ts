// Who has signed the checkpoint, and whether that is enough for the one who verifies.
import { toBase64 } from '../../log/base64.ts'
import { bundleFormat, fixed, manifestName } from '../format.ts'
import type { Case } from './case.ts'
import { type Finding, failed, missing, proven } from './finding.ts'

const told = ({ manifest, checkpoint }: Case): Finding | undefined => {
  const pairs = [
    ['formato', bundleFormat, manifest.format],
    ['registro', checkpoint.origin, manifest.origin],
    ['dimensione', String(checkpoint.size), String(manifest.size)],
    ['radice', toBase64(checkpoint.root), manifest.root],
  ] as const
  const wrong = pairs.find(([, expected, found]) => expected !== found)
  return wrong && failed('signatures', `il manifesto dice altro: ${wrong[0]}`, { file: manifestName, expected: wrong[1], found: wrong[2] })
}

const names = (list: readonly string[]): string => (list.length === 0 ? 'nessun testimone' : list.join(', '))

/** The checkpoint's signature was believed when the case was opened; here it is said by whom, and with which witnesses. */
export function* signaturesStep(one: Case): Generator<Finding, void, void> {
  const { checkpoint, policy, ask } = one
  const wrong = told(one)
  if (wrong) return yield wrong
  if (!checkpoint.quorum)
    return yield failed('signatures', 'i testimoni che lo hanno controfirmato non bastano', {
      file: fixed.checkpoint,
      expected: `quorum «${policy.quorum}»`,
      found: names(checkpoint.cosigned),
    })
  if (ask.policy)
    return yield proven('signatures', `firmato con una chiave di cui ti fidi; hanno controfirmato: ${names(checkpoint.cosigned)}`)
  yield missing(
    'signatures',
    'la chiave viene dal fascicolo stesso, e un fascicolo che porta la propria chiave non prova chi lo ha firmato: passa --policy con il tuo elenco',
    { file: fixed.policy },
  )
}
