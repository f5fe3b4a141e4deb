// A cable between a browser and the product, which a test can cut and mend.
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { afterTest } from './later.ts'

export type Cable = {
  readonly address: string
  /** what the browser sent since it was last asked */
  readonly heads: string[]
  /** ends every connection, and refuses new ones */
  readonly cut: () => void
  readonly mend: () => void
}

/** A cable to `address`, taken away when the test ends. */
export const cableTo = async (address: string): Promise<Cable> => {
  const { hostname, port } = new URL(address)
  const sockets = new Set<Socket>()
  const heads: string[] = []
  let whole = true
  const hold = (socket: Socket): void => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    // A cut cable is an error on both ends, and the very thing the test wants.
    socket.on('error', () => socket.destroy())
  }
  const server = createServer((near) => {
    hold(near)
    if (!whole) return near.destroy()
    const far = connect(Number(port), hostname)
    hold(far)
    near.on('data', (piece) => void heads.push(piece.toString('latin1')))
    near.pipe(far).pipe(near)
    near.once('close', () => far.destroy())
    far.once('close', () => near.destroy())
    return far
  })
  const cut = (): void => {
    whole = false
    for (const socket of sockets) socket.destroy()
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  afterTest(async () => {
    cut()
    server.close()
  })
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heads,
    cut,
    mend: () => {
      whole = true
    },
  }
}
