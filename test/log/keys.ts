// The keys that somebody who checks would use.
import { parseVkey, type Vkey } from '../../server/log/keys.ts'
import type { Proofs } from '../../server/log/proofs.ts'

export const parseKeys = async (proofs: Proofs): Promise<readonly Vkey[]> =>
  (await proofs.keys()).map(({ vkey }) => parseVkey(vkey)).filter((one) => one !== undefined)
