// The vault of an installation, open: its keys, its rows and the book of who looked.
import type { Asked } from '../log/postgres-shelf.ts'
import { openPool } from '../stores/postgres/connect.ts'
import type { Keks } from './kek.ts'
import { type Looks, openLooks } from './looks.ts'
import { openVault, type Vault } from './open-vault.ts'
import { postgresShelf } from './postgres-shelf.ts'

export type Strongroom = {
  readonly vault: Vault
  readonly looks: Looks
  /** the application's login on the database of the vault */
  readonly asked: Asked
  readonly keks: Keks
  readonly close: () => Promise<void>
}
export type StrongroomOptions = { readonly url: string; readonly keks: Keks; readonly onFault: (fault: unknown) => void }

const connections = 4

/** The database must have been made ready by `prepareVault`. Throws `UnknownKek` when the secret is not the one it was made with. */
export const openStrongroom = async ({ url, keks, onFault }: StrongroomOptions): Promise<Strongroom> => {
  const asked = openPool(url, onFault, connections)
  try {
    const vault = await openVault(postgresShelf(asked), keks)
    const looks = openLooks(asked)
    const close = async (): Promise<void> => {
      await looks.close()
      await asked.end()
    }
    return { vault, looks, asked, keks, close }
  } catch (error) {
    await asked.end()
    throw error
  }
}
