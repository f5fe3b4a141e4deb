// A port that is taken is said, never silently changed.
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { checkListening } from '../../server/listening.ts'

it('names the port that is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  await expect(checkListening('127.0.0.1', port)).rejects.toThrow(
    `La porta ${port} è già occupata: scegline un’altra con PORT (PORT=0 prende la prima libera).`,
  )
})

it('names an address of another machine', async () => {
  await expect(checkListening('192.0.2.1', 0)).rejects.toThrow('L’indirizzo 192.0.2.1 non è di questa macchina: correggi HOST.')
})

it('accepts a free port and lets go of it', async () => {
  await checkListening('127.0.0.1', 0)
})
