// Signs what the house certifies with the keys of its log, without touching what the log has signed.
import { type KeyFolder, signingKeys } from '../log/keyring.ts'
import { readLastSigned } from '../log/memory-of-signing.ts'
import { signNote } from '../log/note.ts'

export type Signer = (text: (origin: string) => string) => Promise<string>

/** `text` is given the origin of the log and answers one line; a checkpoint has three, so neither can be taken for the other. Throws `KeyFault` without a key. */
export const noteSigner =
  (folder: KeyFolder, now: () => string): Signer =>
  async (text) => {
    const last = await readLastSigned(folder.dir)
    const keys = await signingKeys(folder, now(), last?.size ?? 0)
    return signNote(`${text(keys.at(-1)?.name ?? '')}\n`, keys)
  }
